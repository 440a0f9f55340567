import { html, nothing, type TemplateResult } from 'lit';

/** How long a hint stays, and how long after it came it comes again, ms. */
const STAY = 2000;
const PAUSE = 30_000;

/** A hint over the picture that is told once in a while, and goes by itself. */
export class Hint {
  private readonly renew: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private told = -PAUSE;
  private text = '';

  constructor(renew: () => void) {
    this.renew = renew;
  }

  tell(text: string): void {
    if (performance.now() - this.told < PAUSE) return;
    this.told = performance.now();
    this.text = text;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.renew();
    }, STAY);
    this.renew();
  }

  render(): TemplateResult | typeof nothing {
    return this.timer === undefined ? nothing : html`<p class="hint">${this.text}</p>`;
  }
}
