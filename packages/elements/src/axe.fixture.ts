import 'axe-core';
import type { AxeResults } from 'axe-core';

/** What axe-core leaves on the window: it is no module. */
declare const axe: { run(context: Element, options: object): Promise<AxeResults> };

/** Gives what axe-core finds in an element and its shadow, in a line each; nothing where all is well. */
export async function axeFinds(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    // A lone element is no page: it needs no landmark around it and no h1 before it.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Gives the controls of an element that are smaller than 24 × 24 px, with their sizes. */
export function tooSmall(element: Element): readonly string[] {
  const root = element.shadowRoot ?? element;
  return [...root.querySelectorAll<HTMLElement>('a, button, summary, input')]
    .filter((control) => control.checkVisibility())
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ control, box }) => `${control.localName} "${control.innerText}" ${box.width} × ${box.height}`);
}
