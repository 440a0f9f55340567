import type { Row } from './records.ts';

/** Shows the name of a region and the list of its pins, as a page around a plain map library would. */
export function showPanel(name: string, id: string, rows: readonly Row[]): void {
  const heading = document.createElement('h2');
  heading.textContent = name;
  const list = document.createElement('ul');
  list.append(
    ...rows
      .filter(({ jurisdictions }) => jurisdictions.includes(id))
      .map((row) => {
        const item = document.createElement('li');
        item.textContent = row.name.en;
        return item;
      }),
  );
  document.querySelector('#panel')?.replaceChildren(heading, list);
}
