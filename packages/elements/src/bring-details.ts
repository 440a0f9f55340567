import type { colourChoice, dressExplorer } from './come-details.ts';

/** What of the legend, the list and the details the explorer itself needs. */
export interface Details {
  readonly colourChoice: typeof colourChoice;
  readonly dressExplorer: typeof dressExplorer;
}

/** Brings legend, list and details, which come after the first picture; nothing where they did not come. May be asked again. */
export async function bringDetails(): Promise<Details | undefined> {
  try {
    // The overlay's file, which theirs needs as well, goes first: colours and pins are a part of the picture.
    const overlay = await import('./map/overlay.ts');
    await overlay.comeDetails();
    return overlay;
  } catch {
    return undefined;
  }
}
