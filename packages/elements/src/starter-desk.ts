import type { LitElement } from 'lit';
import { meetingMinutes, type Filled, type Mark } from '@coalition-map/store/starter';
import { adoptAlone } from './starter-paper.ts';

/** A worksheet with nothing on it. */
const blank: Filled = { answers: {}, marks: {}, minutes: meetingMinutes[0], day: '', time: '' };

/** What is said after a press, by its word. */
export type Told = 'saved' | 'cleared' | 'undone' | 'needsDay';

/** What a visitor writes on a worksheet: in memory, and nowhere else. */
export class Desk {
  private readonly host: LitElement;
  filled: Filled = blank;
  told: Told | undefined;
  /** What was cleared last, until something is written again. */
  private cleared: Filled | undefined;

  constructor(host: LitElement) {
    this.host = host;
  }

  get canUndo(): boolean {
    return this.cleared !== undefined;
  }

  get isBlank(): boolean {
    return this.filled === blank;
  }

  answer(id: string, text: string): void {
    this.write({ answers: { ...this.filled.answers, [id]: text } });
  }

  mark(id: string, mark: Mark): void {
    this.write({ marks: { ...this.filled.marks, [id]: mark } });
  }

  write(part: Partial<Filled>): void {
    this.filled = { ...this.filled, ...part };
    this.cleared = undefined;
    this.told = undefined;
    this.host.requestUpdate();
  }

  async clear(): Promise<void> {
    if (this.isBlank) return;
    this.cleared = this.filled;
    this.filled = blank;
    await this.again('cleared', '.undo');
  }

  async undo(): Promise<void> {
    this.filled = this.cleared ?? this.filled;
    this.cleared = undefined;
    await this.again('undone', '.clear');
  }

  say(told: Told): void {
    this.told = told;
    this.host.requestUpdate();
  }

  /** Prints the worksheet and nothing else of the page. */
  print(): void {
    addEventListener('afterprint', adoptAlone(this.host), { once: true });
    print();
  }

  /** The button that was pressed may be gone: the focus goes to the one that takes it back. */
  private async again(told: Told, next: string): Promise<void> {
    this.say(told);
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }
}
