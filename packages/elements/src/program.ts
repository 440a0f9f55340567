import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { State } from '@coalition-map/store';
import { CoalitionSelectEvent } from './events.ts';
import { LateElement, type Late } from './late-element.ts';
import { Printing } from './printing.ts';
import type * as View from './program-view.ts';

/**
 * Explains a program from the data: what it is, for whom, its parts, how to start, and where it is on record. Without the
 * attribute `program` it is a list of programs to choose from. What shows it comes with the first such element of a page.
 *
 * @tagname coalition-program
 * @slot - Shown until the program is there, and where it does not come.
 * @fires coalition-select - To select one of the places where the program is on record.
 * @csspart heading - The name of the program, or the heading of the list.
 * @csspart map - The small map.
 */
export class CoalitionProgram extends LateElement<typeof View> {
  protected override readonly brings = 'the programs';

  /** Id of a program of the data, such as `coalition-build`. */
  @property() program = '';

  /** What the visitor chose in a list of programs. */
  @state() private picked: string | undefined;
  /** Paper is light, whatever the screen is. */
  private readonly printing = new Printing(this, () => {
    this.performUpdate();
  });

  protected override slicesOf(shown: State): readonly unknown[] {
    const { whole, selection, asOf, languages, spoken, phase } = shown;
    return [whole, selection.place, asOf, languages, spoken, phase];
  }

  protected override async load(): Promise<Late<typeof View>> {
    const view = await import('./program-view.ts');
    return { view, styles: view.programStyles };
  }

  protected override show(view: typeof View, shown: State): TemplateResult {
    const { program, picked, printing } = this;
    const telling = { ...this.tellingOf(shown), atlas: shown.whole };
    const isDark = !printing.isOn && view.isDark(this);
    return view.programsTemplate(
      { shown, telling, wanted: program || picked, hasList: program === '', isDark },
      { choose: this.choose, select: this.select },
    );
  }

  /** The focus follows to the heading of what takes the place of the list, or of the program. */
  private readonly choose = async (key: string | undefined): Promise<void> => {
    this.picked = key;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  };

  private readonly select = (place: string, event: Event): void => {
    // A click without a count comes from the keyboard, or from assistive technology.
    this.ask(new CoalitionSelectEvent({ place }, (event as MouseEvent).detail === 0));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-program': CoalitionProgram;
  }
}
