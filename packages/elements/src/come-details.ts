export { colourChoice } from './colour-choice.ts';
export { dressExplorer } from './explorer-sheet-styles.ts';

/**
 * Brings the elements of the details. What they share with the comparison and the field pack is a file of its own, asked for
 * at the same time: they would ask for it only when they are here.
 */
export async function comeDetails(): Promise<void> {
  await Promise.all([import('./define-details.ts'), import('@coalition-map/store/panel')]);
}
