import type * as Brought from './define-details.ts';

/** What of the legend, the list and the details the explorer itself needs. */
export type Details = typeof Brought;

/** Brings legend, list and details, which come after the first picture; nothing where they did not come. May be asked again. */
export async function bringDetails(): Promise<Details | undefined> {
  try {
    // The overlay's file, which theirs needs as well, goes first: colours and pins are a part of the picture.
    await import('./map/overlay.ts');
    return await import('./define-details.ts');
  } catch {
    return undefined;
  }
}
