import type { Ways } from '@coalition-map/geo';

const directions = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'];

/** A pause after which a letter begins another name, ms. */
const PAUSE = 1000;

/** What a key asks of the map. */
export type KeyAct =
  | { readonly act: 'go'; readonly id: string }
  | { readonly act: 'pins'; readonly step: 1 | -1 }
  | { readonly act: 'zoom'; readonly factor: number }
  | { readonly act: 'whole' | 'back' | 'stay' };

/** Region ids with their names, in the order of the names. */
type Names = readonly (readonly [string, string])[];

/** Reads the keys of the map: arrows by geography, letters by name, Page Down for pins, + − 0, Escape. */
export class MapKeys {
  private typed = '';
  private last = 0;
  private readonly ways: Ways;

  constructor(ways: Ways) {
    this.ways = ways;
  }

  /** Gives what a key asks for while a region has the focus, or undefined for a key that is none of the map's. */
  read(event: KeyboardEvent, place: string, names: Names): KeyAct | undefined {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return undefined;
    const go = (id: string | undefined): KeyAct => (id ? { act: 'go', id } : { act: 'stay' });
    if (directions.includes(key)) return go(this.arrowFrom(place, key));
    if (key === 'PageDown' || key === 'PageUp') return { act: 'pins', step: key === 'PageDown' ? 1 : -1 };
    if (key === 'Home' || key === 'End') return go(names.at(key === 'Home' ? 0 : -1)?.[0]);
    if (key === '+' || key === '=') return { act: 'zoom', factor: 2 };
    if (key === '-') return { act: 'zoom', factor: 0.5 };
    if (key === '0') return { act: 'whole' };
    if (key === 'Escape') return { act: 'back' };
    // A space goes on with a name that is being typed ("new y"); otherwise it presses the button.
    const isTyping = this.typed !== '' && event.timeStamp - this.last <= PAUSE;
    return /^\p{L}$/u.test(key) || (key === ' ' && isTyping)
      ? go(this.typeAhead(key, names, event.timeStamp))
      : undefined;
  }

  /** The region that an arrow leads to, by the table made at build time. */
  private arrowFrom(place: string, key: string): string | undefined {
    const { arrows } = this.ways;
    return Object.hasOwn(arrows, place) ? arrows[place]?.[directions.indexOf(key)] : undefined;
  }

  /** The first name that begins with what was typed without a pause. */
  private typeAhead(letter: string, names: Names, now: number): string | undefined {
    this.typed = (now - this.last > PAUSE ? '' : this.typed) + plain(letter);
    this.last = now;
    return names.find(([, name]) => plain(name).startsWith(this.typed))?.[0];
  }
}

/** Letters alone: accents, spaces and points make no difference to what is typed. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}
