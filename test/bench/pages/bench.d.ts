/** What a page tells the harness (test/bench/watch.ts). Ours tells nothing: the harness looks at it from outside. */
interface BenchPage {
  /** What is drawn, once all is: regions, and the sum of what single pins and clusters stand for. */
  told(): { readonly regions: number; readonly pins: number } | undefined;
  /** Gives the point of the window, CSS px, of `[longitude, latitude]`. */
  project(at: readonly [number, number]): readonly [number, number];
  /** Whether something other than a region would take a click there. */
  isMark?(x: number, y: number): boolean;
  /** Doubles the scale, at once or soon. */
  zoomIn(): void;
}

interface Window {
  bench?: BenchPage;
}
