import { leave } from './leave.ts';
import { SHIFT_WINDOW, ShiftPresses } from './shift-presses.ts';
import { linkOf, pressUnseen } from './unseen.ts';

type View = Window & typeof globalThis;

/** How far the visitor is with the three presses: how many are missing, that time ran out, or nothing to tell. */
export type Progress = 'none' | 'stopped' | 1 | 2;

/** An exit on the page, in words that another copy of the library understands. */
export interface Exit {
  readonly host: HTMLElement;
  /** The address to go to. */
  destination(): string;
  /** Tells a screen reader how far the visitor is. */
  tell(progress: Progress): void;
  /** Whether its place on the page is in sight. Older copies of the library do not say. */
  isInSight?: boolean;
  /** Called when another exit came into sight, or went out of it. */
  settle?(): void;
}

/** Tells the other exits of a page whether this one is in sight; gives whether any of them is. */
export function tellSight(exit: Exit, isInSight: boolean, view: View = window): boolean {
  const others = [...((view as { [key]?: Set<Exit> })[key] ?? [])].filter((it) => it !== exit);
  if (exit.isInSight !== isInSight) {
    exit.isInSight = isInSight;
    for (const other of others) other.settle?.();
  }
  return others.some((other) => other.isInSight);
}

/** Where a page keeps its exits, so that two copies of the library listen once. */
const key = Symbol.for('coalition-map/exit/1');

/**
 * Makes an exit work: its links, three presses of Shift, and a page that the browser brings back after an exit.
 * Gives a way to take it out again.
 * @param go What leaves; the first exit of a page decides for all.
 */
export function joinExits(
  exit: Exit,
  view: View = window,
  go: (url: string, view: View) => void = leave,
): () => void {
  const page = view as { [key]?: Set<Exit> | undefined };
  const exits = (page[key] ??= watch(view, go));
  exits.add(exit);
  return () => void exits.delete(exit);
}

/** Listens on the window's capture phase: first of all, and whatever the page stops further down. */
function watch(view: View, go: (url: string, view: View) => void): Set<Exit> {
  const exits = new Set<Exit>();
  const presses = new ShiftPresses();
  let left: string | undefined;
  let timer: number | undefined;

  const first = () => exits.values().next().value;
  const exitOf = (event: Event) => {
    const host = linkOf(event, (target) => [...exits].some((exit) => exit.host === target));
    return [...exits].find((exit) => exit.host === host);
  };
  const exitTo = (url: string) => {
    left = url;
    go(url, view);
  };
  const follow = (event: Event) => {
    const exit = exitOf(event);
    if (!exit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    exitTo(exit.destination());
  };
  const tell = (progress: Progress) => {
    view.clearTimeout(timer);
    first()?.tell(progress);
    if (progress === 1 || progress === 2)
      timer = view.setTimeout(() => {
        presses.reset();
        tell('stopped');
      }, SHIFT_WINDOW);
  };
  const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) => {
    view.addEventListener(type, hear, { capture: true });
  };

  on('click', follow);
  on('auxclick', (event) => {
    // A middle click would open a second tab and leave this one on the screen.
    if (event.button === 1) follow(event);
  });
  on('keydown', (event) => {
    presses.down(event);
    if (event.key !== 'Shift') tell('none');
    // The link looks like a button, so Space works as on one.
    if (event.key === ' ') follow(event);
  });
  on('keyup', (event) => {
    const count = presses.up(event);
    const exit = first();
    if (count === undefined || !exit) return;
    if (count < 3) {
      tell(count === 1 ? 2 : 1);
      return;
    }
    presses.reset();
    tell('none');
    exitTo(exit.destination());
  });
  for (const type of ['pointerdown', 'wheel', 'blur'] as const)
    on(type, () => {
      presses.spoil();
    });
  on('pageshow', (event) => {
    if (event.persisted && left !== undefined) go(left, view);
  });
  pressUnseen(view, (target) => [...exits].some((exit) => exit.host === target));
  return exits;
}
