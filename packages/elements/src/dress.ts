import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Gives a root looks beside those that it has; each once. */
export function dress(root: ShadowRoot, looks: readonly CSSResult[]): void {
  if (!supportsAdoptingStyleSheets) return adoptStyles(root, [...looks]);
  const sheets = looks.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
