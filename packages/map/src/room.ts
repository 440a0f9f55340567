import type { Point } from '@coalition-map/geo';
import { LINE_END } from './callouts.ts';
import type { Label } from './labels.ts';

/** The least distance between the middles of two marks, px: neither hides the number of the other. */
const GAP = 22;
/** How far a mark may step aside at most, px. */
const FAR = 40;
/** The same to leave a leader line. */
const LINE_REACH = 26;
/** What a name costs that leaves its land with its ends, or with half of it, in px of distance. */
const ENDS = 10;
const HALF = 22;
/** How many spots of a name are tried by moving marks away from them. */
const TRIES = 60;

/** How often what found no room chooses first in another try, and how many such names are worth one. */
const ROUNDS = 8;
const FEW = 6;
/** More marks than this fill the picture: then none steps aside, and there is one try. */
const MANY = 120;

/** Ways from a spot, shortest first, px. */
const moves = /* @__PURE__ */ around(64, 4);
const shifts = /* @__PURE__ */ around(FAR, 4);

function around(reach: number, step: number): readonly Point[] {
  const points: Point[] = [];
  for (let y = -reach; y <= reach; y += step)
    for (let x = -reach; x <= reach; x += step) if (Math.hypot(x, y) <= reach) points.push([x, y]);
  return points.sort(([x, y], [u, v]) => Math.hypot(x, y) - Math.hypot(u, v));
}

/** What room is made for, and within what bounds. */
export interface RoomParts {
  readonly labels: readonly Label[];
  /** Where each mark stands, px, by its id. */
  readonly spots: ReadonlyMap<string, Point>;
  /** Where a mark belongs; nothing for one that stays where it is, such as one beside a call-out. */
  readonly homeOf: (id: string) => Point | undefined;
  /** How far a mark may step aside for a name, px; far enough to seem another state's, where marks are of one state. */
  readonly reach: number;
  /** Whether a screen point, px, is on the land of a region. */
  readonly belongs: (id: string, at: Point) => boolean;
}

type Mark = readonly [id: string, at: Point];

/** What may be in the way of one name: marks, other names, and points of leader lines. */
interface Near {
  readonly marks: readonly Mark[];
  readonly names: readonly Point[];
  readonly lines: readonly Point[];
}

/** Names and marks that are out of each other's way. */
export interface Cleared {
  readonly labels: readonly Label[];
  readonly spots: ReadonlyMap<string, Point>;
}

/**
 * Makes room: marks leave call-outs and leader lines, names leave marks within their region, and where that is not enough
 * marks step aside for a name. A name that finds no room is left out (its button stays).
 * O(names × marks), and for each name that must move a few hundred spots with the marks near it.
 */
export function clearedLabels(parts: RoomParts): Cleared {
  let first: readonly string[] = [];
  let best: (Cleared & { readonly missing: readonly string[] }) | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Room(parts).make(first);
    if (!best || next.missing.length < best.missing.length) best = next;
    // Where many have none the picture is simply full.
    if (next.missing.length === 0 || next.missing.length > FEW || parts.spots.size > MANY) break;
    const { missing } = next;
    first = [...missing, ...first.filter((id) => !missing.includes(id))];
  }
  return best ?? parts;
}

class Room {
  private readonly parts: RoomParts;
  private readonly spots: Map<string, Point>;
  private readonly placed = new Map<string, Label>();
  private readonly names: Point[] = [];
  /** Points along the leader lines. */
  private readonly lines: readonly Point[];
  private readonly beside: readonly Label[];

  constructor(parts: RoomParts) {
    this.parts = parts;
    this.spots = new Map(parts.spots);
    this.beside = parts.labels.filter(({ from }) => from);
    this.lines = this.beside.flatMap(dotsOf);
  }

  make(first: readonly string[]): Cleared & { readonly missing: readonly string[] } {
    const { labels } = this.parts;
    for (const label of this.beside) this.put(label, label.at);
    if (this.beside.length > 0) for (const mark of this.spots) this.leaveLines(mark);
    const inside = labels.filter(({ from }) => !from);
    for (const id of first) {
      const label = inside.find((it) => it.id === id);
      if (label && !this.move(label)) this.clear(label);
    }
    // What can stay does, so that only what must moves; then the small regions, which have the least choice.
    const moving = inside.filter((label) => {
      if (first.includes(label.id)) return false;
      const stays = isFree(label.at, this.near(label));
      if (stays) this.put(label, label.at);
      return !stays;
    });
    const stuck = moving.sort((a, b) => a.reach - b.reach).filter((label) => !this.move(label));
    if (this.spots.size <= MANY) for (const label of stuck) this.clear(label);
    return {
      labels: labels.flatMap(({ id }) => this.placed.get(id) ?? []),
      spots: this.spots,
      missing: inside.flatMap(({ id }) => (this.placed.has(id) ? [] : [id])),
    };
  }

  private put(label: Label, at: Point): void {
    const moved = !label.from && this.costOf(label.id, at) > 0;
    this.names.push(at);
    this.placed.set(label.id, { ...label, at, moved });
  }

  /** Moves a mark off what leads to the call-outs. */
  private leaveLines([id, at]: Mark): void {
    const home = this.parts.homeOf(id);
    if (!home || this.isOpen(at)) return;
    const near = [...this.spots].filter(
      ([other, [x, y]]) => other !== id && Math.hypot(x - home[0], y - home[1]) < FAR + GAP,
    );
    const free = shifts
      .filter((by) => Math.hypot(...by) <= LINE_REACH)
      .map((by) => stepped(home, by))
      .find((to) => this.isOpen(to) && near.every(([, other]) => isApart(to, other)));
    if (free) this.spots.set(id, free);
  }

  /** Places a name where nothing is in its way; tells whether there is such a spot. */
  private move(label: Label): boolean {
    const at = this.spotFor(label);
    if (at) this.put(label, at);
    return at !== undefined;
  }

  /** The nearest free spot of a name, on its land as far as can be. */
  private spotFor(label: Label): Point | undefined {
    const near = this.near(label);
    let best: Point | undefined;
    let least = Infinity;
    for (const [dx, dy] of moves) {
      const far = Math.hypot(dx, dy);
      if (far > Math.min(label.reach, least)) break;
      const at = stepped(label.at, [dx, dy]);
      const cost = isFree(at, near) ? far + this.costOf(label.id, at) : Infinity;
      if (cost < least) [best, least] = [at, cost];
    }
    return best;
  }

  /** What it costs that a name is not wholly on its land. */
  private costOf(id: string, at: Point): number {
    const isOn = (dx: number, dy: number) => this.parts.belongs(id, stepped(at, [dx, dy]));
    if (!isOn(0, 0)) return Infinity;
    const corners = [isOn(-8, -4), isOn(8, -4), isOn(-8, 4), isOn(8, 4)].filter(Boolean).length;
    return corners === 4 ? 0 : corners > 1 ? ENDS : HALF;
  }

  /** Places a name where the one or two marks in its way can step aside. */
  private clear(label: Label): void {
    const near = this.near(label, FAR + GAP);
    let tries = TRIES;
    for (const by of moves) {
      const at = stepped(label.at, by);
      if (Math.hypot(...by) > label.reach || tries === 0) return;
      if (!isOffNames(at, near) || !this.parts.belongs(label.id, at)) continue;
      tries--;
      const asides = this.asidesFor(at, near);
      if (!asides) continue;
      for (const [id, spot] of asides) this.spots.set(id, spot);
      return this.put(label, at);
    }
  }

  /** Where the marks that cover a spot can go. */
  private asidesFor(at: Point, near: Near): readonly Mark[] | undefined {
    const { reach } = this.parts;
    const covering = near.marks.filter(([, spot]) => covers(spot, at));
    if (covering.length > 2) return undefined;
    const stays = near.marks.filter((mark) => !covering.includes(mark));
    const asides: Mark[] = [];
    for (const [id, spot] of covering) {
      const home = this.parts.homeOf(id);
      const free =
        home &&
        shifts.find((by) => {
          const to = stepped(spot, by);
          return (
            !covers(to, at) &&
            Math.hypot(to[0] - home[0], to[1] - home[1]) <= reach &&
            !near.names.some((name) => covers(to, name)) &&
            stays.every(([, other]) => isApart(to, other)) &&
            asides.every(([, other]) => isApart(to, other)) &&
            this.isOpen(to)
          );
        });
      if (!free) return undefined;
      asides.push([id, stepped(spot, free)]);
    }
    return asides;
  }

  /** Whether a mark may stand here, as far as call-outs are concerned. */
  private isOpen([x, y]: Point): boolean {
    return (
      !this.lines.some(([u, v]) => Math.hypot(x - u, y - v) < 13) &&
      !this.beside.some(({ at: [u, v] }) => Math.abs(x - u) < 24 && Math.abs(y - v) < 24)
    );
  }

  /** What may be in the way of a name, or of a mark that steps aside for it. */
  private near({ at: [x, y], reach }: Label, beyond = GAP): Near {
    const far = reach + beyond;
    const isNear = ([u, v]: Point) => Math.abs(x - u) < far && Math.abs(y - v) < far;
    return {
      marks: [...this.spots].filter(([, at]) => isNear(at)),
      names: this.names.filter(isNear),
      lines: this.lines.filter(isNear),
    };
  }
}

/** Points along the leader line of a call-out, close enough that nothing slips between them. */
function dotsOf({ at: [x, y], from, root }: Label): Point[] {
  if (!from) return [];
  const end: Point = [x - LINE_END, y];
  return [...(root ? between(root, from) : []), ...between(from, end)];
}

function between([x, y]: Point, [u, v]: Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(u - x, v - y) / 4));
  return Array.from({ length: steps + 1 }, (_, at) => [
    x + ((u - x) * at) / steps,
    y + ((v - y) * at) / steps,
  ]);
}

function stepped([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy];
}

function isFree(at: Point, near: Near): boolean {
  return isOffNames(at, near) && !near.marks.some(([, spot]) => covers(spot, at));
}

/** Whether a name may stand here, as far as other names and leader lines are concerned. */
function isOffNames([x, y]: Point, { names, lines }: Near): boolean {
  return (
    !names.some(([u, v]) => Math.abs(x - u) < 21 && Math.abs(y - v) < 12) &&
    !lines.some(([u, v]) => Math.abs(x - u) < 13 && Math.abs(y - v) < 7)
  );
}

/** Whether a mark hides a part of a name. */
function covers([x, y]: Point, [u, v]: Point): boolean {
  return Math.abs(x - u) < 19 && Math.abs(y - v) < 16;
}

function isApart([x, y]: Point, [u, v]: Point): boolean {
  return Math.hypot(x - u, y - v) >= GAP;
}
