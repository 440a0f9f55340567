import type { CoalitionEditor } from './editor.ts';

/** Waits for what is looked for, and gives it. */
export async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** What an element says, blanks as they are read. */
export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Puts an editor on the page. */
export async function show(attributes: string): Promise<ShadowRoot> {
  document.body.insertAdjacentHTML('beforeend', `<coalition-editor ${attributes}></coalition-editor>`);
  const editor = document.body.lastElementChild as CoalitionEditor;
  await editor.updateComplete;
  return editor.shadowRoot as ShadowRoot;
}

/** Waits for what a selector finds. */
export function find<T extends HTMLElement = HTMLElement>(root: ShadowRoot, selector: string): Promise<T> {
  return until(() => root.querySelector<T>(selector));
}

/** What the editor said last to those who listen. */
export function status(root: ShadowRoot): string {
  return textOf(root.querySelector('p[role=status].visually-hidden'));
}

/** Opens the first record of the list in the form. */
export async function openRecord(root: ShadowRoot): Promise<void> {
  (await find(root, '.row')).click();
  await until(() => root.activeElement?.id === 'record');
}

/** A button by its name. */
export function button(root: ShadowRoot, name: string): Promise<HTMLElement> {
  return until(() =>
    [...root.querySelectorAll('button')].find((it) => (it.getAttribute('aria-label') ?? textOf(it)) === name),
  );
}

/** Opens files, as a person who chooses them does, and waits for what the editor says to that. */
export async function give(root: ShadowRoot, files: Readonly<Record<string, string>>): Promise<void> {
  const input = await find<HTMLInputElement>(root, '#files');
  (root.activeElement as HTMLElement | null)?.blur();
  const data = new DataTransfer();
  for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  await until(() => root.activeElement?.matches('#title, #trouble, #question'));
}

/** Keeps what is handed over as downloads from leaving the page; gives the texts, one after the other. */
export function caught(): { readonly texts: Promise<string>[]; readonly end: () => void } {
  const make = URL.createObjectURL;
  const texts: Promise<string>[] = [];
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) texts.push(file.text());
    return '#';
  };
  return { texts, end: () => (URL.createObjectURL = make) };
}
