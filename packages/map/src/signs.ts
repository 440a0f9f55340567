import type { Mark } from './cluster.ts';
import type { PinKind } from './pins.ts';

/** The outline of each kind of pin around 0,0 in px: kinds differ by shape first. */
const outlines: Readonly<Record<PinKind, string>> = {
  partnership: 'M-8.5 0a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z',
  build: 'M0-10.5 10.5 0 0 10.5-10.5 0z',
  event: 'M-8-8H8V8H-8z',
  organization: 'M0-10 10.5 8.5H-10.5z',
  tribal: 'M0-10 10-2.6 6.2 9H-6.2L-10-2.6z',
};

/** What is drawn for a mark, around 0,0 in px. */
export interface Sign {
  /** The kind whose outline it has, or a disc for several kinds. */
  readonly shape: PinKind | 'cluster';
  readonly d: string;
  /** The number on it; none for a single pin. */
  readonly count: number | undefined;
  /** How far below the middle the number stands: a triangle has its room at its foot. */
  readonly dy: number;
}

/** Gives the sign of a kind of pin, with a number on it where there are several. */
export function kindSign(kind: PinKind, count = 1): Sign {
  const dy = kind === 'organization' ? 3 : 0;
  return { shape: kind, d: outlines[kind], count: count > 1 ? count : undefined, dy };
}

/** Gives the sign of a disc of a radius, for pins of several kinds. */
export function discSign(count: number, r = count > 9 ? 11 : 10): Sign {
  return {
    shape: 'cluster',
    d: `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`,
    count,
    dy: 0,
  };
}

/** Gives the sign of a mark: the shape of its kind, or a dark disc for several kinds. */
export function markSign({ kinds, pins }: Mark): Sign {
  const [only] = kinds;
  return only && kinds.length === 1 ? kindSign(only[0], only[1]) : discSign(pins.length);
}
