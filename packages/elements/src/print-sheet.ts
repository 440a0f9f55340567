import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '@coalition-map/store';
import type { layOut } from './print-sheet-view.ts';

/** What a fact sheet is about. */
export interface SheetSubject {
  readonly state: State;
  readonly place: string;
}

/** How long a place is shown before what its print needs is loaded, ms: after all that is seen. */
const PAUSE = 1500;

/**
 * Prints the fact sheet of the chosen place in place of what stands on the screen, whoever asks for the print. What lays the
 * sheet out comes by itself some time after a place was chosen; until then, and where it does not come, the page prints as
 * it stands.
 */
export class SheetPrinter implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly subject: () => SheetSubject | undefined;
  private view: { readonly layOut: typeof layOut } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private takeAway: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, subject: () => SheetSubject | undefined) {
    this.host = host;
    this.subject = subject;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.lay);
    addEventListener('afterprint', this.clear);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.lay);
    removeEventListener('afterprint', this.clear);
    clearTimeout(this.timer);
    this.timer = undefined;
    this.clear();
  }

  hostUpdated(): void {
    if (this.view || this.timer !== undefined || !this.subject()) return;
    this.timer = setTimeout(() => {
      // What does not come now is asked for again by a press.
      this.bring().catch(() => undefined);
    }, PAUSE);
  }

  /** Prints the sheet and nothing else of the page; rejects where what it needs does not come. */
  async print(): Promise<void> {
    await this.bring();
    this.put(true);
    print();
  }

  private async bring(): Promise<void> {
    this.view ??= await import('./print-sheet-view.ts');
  }

  private readonly lay = (): void => {
    // What the button has laid out already is what the visitor asked for.
    if (!this.takeAway) this.put(false);
  };

  private readonly clear = (): void => {
    this.takeAway?.();
    this.takeAway = undefined;
  };

  /** Lays the sheet out as everything is now. */
  private put(isAlone: boolean): void {
    this.clear();
    const subject = this.subject();
    if (subject) this.takeAway = this.view?.layOut(this.host, subject, isAlone);
  }
}
