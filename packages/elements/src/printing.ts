import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host whether it is on paper, and has it drawn anew before and after. */
export class Printing implements ReactiveController {
  isOn = false;

  /** `draw` draws the host at once: the page is printed as soon as its listeners return. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly draw: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.turn);
    window.addEventListener('afterprint', this.turn);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.turn);
    window.removeEventListener('afterprint', this.turn);
  }

  private readonly turn = (event: Event): void => {
    this.isOn = event.type === 'beforeprint';
    this.host.requestUpdate();
    this.draw();
  };
}
