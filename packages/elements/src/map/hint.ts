/** How long a hint stays, and how long after it came it comes again, ms. */
const STAY = 2000;
const PAUSE = 30_000;

/** A hint that is told once in a while, and goes by itself. */
export class Hint {
  private readonly host: { requestUpdate(): void };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = -PAUSE;
  private text = '';

  constructor(host: { requestUpdate(): void }) {
    this.host = host;
  }

  /** What is told now. */
  get shown(): string | undefined {
    return this.timer === undefined ? undefined : this.text;
  }

  tell(text: string): void {
    if (performance.now() - this.told < PAUSE) return;
    this.told = performance.now();
    this.text = text;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.host.requestUpdate();
    }, STAY);
    this.host.requestUpdate();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
