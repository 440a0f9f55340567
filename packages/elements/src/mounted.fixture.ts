import type { State } from '@coalition-map/store';
import type { CoalitionElement } from './element.ts';
import type { CoalitionExplorer } from './explorer.ts';

/** The committed datasets, as a page names them. */
const committed = ['tat', 'tasa', 'tribal'].map((name) => `/data/${name}/dataset.json`).join(' ');

/** Waits for what is looked for, and gives it; fails after twenty seconds. */
export async function until<T>(look: () => T | undefined | false | null): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${look.toString()}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** Gives what matches in the shadow of an element, in order. */
export function all<T extends Element = HTMLElement>(element: Element | undefined, selector: string): T[] {
  return [...(element?.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** Gives what matches in the shadow of a part of the explorer. */
export function inside(explorer: CoalitionExplorer, tag: string, selector: string): HTMLElement[] {
  return all(all(explorer, tag)[0], selector);
}

/** Text as it reads, with single spaces. */
export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** What the explorer announces. */
export function statusOf(explorer: CoalitionExplorer): string {
  return all(explorer, '.explorer > [role=status]')[0]?.textContent.trim() ?? '';
}

/** Shows an explorer of the committed data, and waits for map and list. The test defines the elements. */
export async function mountExplorer(attributes = ''): Promise<CoalitionExplorer> {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<main><coalition-explorer src="${committed}" ${attributes}></coalition-explorer></main>`,
  );
  const explorer = document.querySelector('coalition-explorer') as CoalitionExplorer;
  await until(
    () =>
      explorer.state.sources.length === 3 && explorer.state.sources.every(({ phase }) => phase === 'ready'),
  );
  await until(() => inside(explorer, 'coalition-list', '.group').length > 0);
  await until(() => inside(explorer, 'coalition-map', '.mark').length > 0);
  return explorer;
}

/** Shows an element alone with a state, in a box of a width. */
export async function mountAlone<K extends 'coalition-list' | 'coalition-panel'>(
  tag: K,
  state: State,
  width: number,
): Promise<HTMLElementTagNameMap[K]> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const element = document.createElement(tag);
  (element as CoalitionElement).state = state;
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  return element;
}

/** A clock that a test moves by hand. */
interface Clock {
  /** Lets so many milliseconds pass, and calls what falls due in them, in its order. */
  pass(ms: number): void;
  /** Gives the page its own timers back; what was still waited for is dropped. */
  release(): void;
}

/** Holds timers of a tenth of a second and more until the test lets time pass; shorter ones, as tests wait by, run. */
export function holdClock(): Clock {
  const { setTimeout: start, clearTimeout: stop } = window;
  const held = new Map<number, { readonly at: number; readonly act: () => void }>();
  let now = 0;
  let last = 1e9;
  window.setTimeout = ((act: () => void, ms = 0, ...rest: unknown[]) => {
    if (ms < 100) return start(act, ms, ...rest);
    last += 1;
    held.set(last, { at: now + ms, act });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!held.delete(Number(id))) stop(id);
  };
  return {
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const [due] = [...held].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        held.delete(due[0]);
        now = due[1].at;
        due[1].act();
      }
      now = end;
    },
    release: () => {
      window.setTimeout = start;
      window.clearTimeout = stop;
    },
  };
}
