/** What the watcher in a page is told. */
export interface Wanted {
  readonly regions: number;
  readonly pins: number;
  /** Whether the page is one of ours, which tells nothing of itself. */
  readonly isOurs: boolean;
}

/** What it tells back. */
export interface Told {
  /** When the complete picture was painted, ms after the navigation began. */
  readonly ms: number;
  /** The same moment, ms since 1970. */
  readonly at: number;
  readonly regions: number;
  readonly pins: number;
}

declare global {
  interface Window {
    benchDone(told: Told): void;
    /** The shadow root of our map, where the page has one. */
    benchMap(): ShadowRoot | undefined;
  }
}

/**
 * Runs in each page before its own scripts: looks once a frame whether the picture is complete, and tells when the frame
 * that shows it is painted (the callback of the frame after it). The same for all.
 */
export function watch({ regions, pins, isOurs }: Wanted): void {
  window.benchMap = () => {
    const explorer = document.querySelector('coalition-explorer');
    return (explorer?.shadowRoot ?? document).querySelector('coalition-map')?.shadowRoot ?? undefined;
  };
  // A mark's name ends in "…, 12 records: …"; a region counts once it has the colour of its data.
  const lookAtOurs = (): ReturnType<BenchPage['told']> => {
    // A poster is one picture of everything: it is there once the parser is past it.
    const poster = document.querySelector('[slot="poster"]');
    if (poster) {
      const isWhole = document.readyState !== 'loading' && poster.getBoundingClientRect().height > 100;
      return isWhole ? { regions, pins } : undefined;
    }
    const root = window.benchMap();
    const marks = root?.querySelectorAll('.mark') ?? [];
    if (!root || marks.length === 0) return undefined;
    const told = [...marks].map(
      (mark) => /([\d,]+) records?\b/.exec(mark.getAttribute('aria-label') ?? '')?.[1],
    );
    return {
      regions: root.querySelectorAll('.stage .region:not(.waiting)').length,
      pins: told.reduce((sum, text) => sum + Number((text ?? '0').replaceAll(',', '')), 0),
    };
  };
  const look = (): void => {
    const isEmpty = regions === 0 && pins === 0;
    const told = isOurs
      ? lookAtOurs()
      : isEmpty && document.readyState === 'complete'
        ? { regions, pins }
        : window.bench?.told();
    if (told?.regions !== regions || told.pins !== pins) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      const ms = performance.now();
      window.benchDone({ ms, at: performance.timeOrigin + ms, ...told });
    });
  };
  requestAnimationFrame(look);
}
