import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';
import { sized } from './tokens.ts';

/** Gives a root looks beside those that it has; each once. */
export function dress(root: ShadowRoot, looks: readonly CSSResult[]): void {
  const own = looks.map(sized);
  if (!supportsAdoptingStyleSheets) return adoptStyles(root, own);
  const sheets = own.flatMap((it) => ('cssText' in it ? it.styleSheet : it) ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
