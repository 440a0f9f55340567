/** Shows what the headers of this page block, and what to send in their place. Its own looks need no style sheet that a policy could refuse. */
import { findings } from './checks.ts';
import type { Finding } from './tries.ts';

const looks = `
main { max-inline-size: 72rem; margin: 0 auto; padding: 0 16px; font-family: system-ui, sans-serif; line-height: 1.5 }
:root { color-scheme: light dark }
table { border-collapse: collapse; inline-size: 100% }
caption { text-align: start; font-weight: 600; padding-block: 8px }
th, td { text-align: start; vertical-align: top; padding: 8px; border-block-end: 1px solid }
td:last-child { overflow-wrap: anywhere; min-inline-size: 12rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 12px; border: 1px solid }
button { min-block-size: 44px; padding: 8px 16px; font: inherit }
.try { inline-size: 320px; block-size: 320px; position: absolute; inset-inline-start: 0; inset-block-start: 0; opacity: 0; pointer-events: none }
@media (max-width: 700px) {
  thead { position: absolute; clip-path: inset(50%) }
  tr, th[scope=row], td { display: block }
  tr { border-block-end: 2px solid }
  th[scope=row], td { border: 0; padding: 4px 0 }
}
`;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function rowOf({ what, result, means, add = '' }: Finding): HTMLTableRowElement {
  const row = element('tr', '', { role: 'row', 'data-result': result });
  const shown = element('td', '', { role: 'cell' });
  shown.append(element('strong', result));
  const change = element('td', '', { role: 'cell' });
  if (add !== '') change.append(element('code', add));
  row.append(
    element('th', what, { role: 'rowheader', scope: 'row' }),
    shown,
    element('td', means, { role: 'cell' }),
    change,
  );
  return row;
}

function tableOf(rows: readonly Finding[]): HTMLTableElement {
  const table = element('table', '', { role: 'table' });
  const head = element('thead', '', { role: 'rowgroup' });
  const names = element('tr', '', { role: 'row' });
  for (const name of ['Tried', 'Result', 'For your visitors', 'To add'])
    names.append(element('th', name, { role: 'columnheader', scope: 'col' }));
  head.append(names);
  const body = element('tbody', '', { role: 'rowgroup' });
  body.append(...rows.map(rowOf));
  table.append(element('caption', 'What was tried'), head, body);
  return table;
}

function headerOf(header: string): readonly HTMLElement[] {
  const text = element('pre', header, { id: 'header' });
  const button = element('button', 'Copy the header', { type: 'button' });
  const told = element('p', '', { role: 'status' });
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(header).then(
      () => (told.textContent = 'Copied.'),
      () => (told.textContent = 'The browser refused: select the text and copy it.'),
    );
  });
  return [element('h2', 'What to send'), text, button, told];
}

async function show(into: Element): Promise<void> {
  const status = element('p', 'Trying…', { role: 'status' });
  into.append(status);
  const { rows, header } = await findings();
  const blocked = rows.filter(({ result }) => result === 'blocked').length;
  status.textContent =
    blocked === 0
      ? 'All that the map needs works under these headers.'
      : `${blocked} of the things that the map does ${blocked === 1 ? 'is' : 'are'} blocked.`;
  status.dataset['verdict'] = blocked === 0 ? 'good' : 'blocked';
  into.append(tableOf(rows), ...(header === '' ? [] : headerOf(header)));
}

document.getElementById('without')?.remove();
const sheet = new CSSStyleSheet();
sheet.replaceSync(looks);
document.adoptedStyleSheets = [sheet];
const into = document.getElementById('with');
if (into) await show(into);
