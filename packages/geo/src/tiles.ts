import type { Point } from './bbox.ts';
import { naScene } from './na.ts';
import type { Plane } from './plane.ts';
import { regionAt } from './region-at.ts';
import type { Preset, RegionShape, Scene, Shapes, Ways } from './shapes.ts';

/**
 * Where each tile stands, as the part of its id after the country (`MX` for Mexico), `..` for none. The states stand as
 * on NPR's grid of 2015 with Illinois below Wisconsin; a preset takes the rows and columns that its own tiles need.
 */
const GRID = `
.. .. .. .. .. .. .. .. .. .. NL NB PE
AK YT NT NU .. .. .. .. .. .. QC ME NS
.. BC AB SK MB .. WI .. .. ON VT NH ..
.. WA ID MT ND MN IL MI .. NY MA .. ..
.. OR NV WY SD IA IN OH PA NJ CT RI ..
.. CA UT CO NE MO KY WV VA MD DE .. ..
.. .. AZ NM KS AR TN NC SC DC .. .. ..
MP HI .. .. OK LA MS AL GA .. .. .. ..
GU AS .. .. TX .. .. .. FL .. PR VI ..
.. .. .. .. MX .. .. .. .. .. .. .. ..
`;

const PROVINCES = new Set(['YT', 'NT', 'NU', 'BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NL', 'NB', 'NS', 'PE']);

/** The width of the plane, the least margin around the grid and the gap between two tiles, in plane units. */
const WIDTH = 2000;
const MARGIN = 20;
const GAP = 8;

/** How far from a region's outline, in units of the `na` plane, a place may lie that is still its: about 40 km. */
const NEAR = 10;

/** A tile with the column and row of its square, counted from 0. */
interface Tile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

const made = /* @__PURE__ */ new Map<Preset, Scene>();

/**
 * The scene of a preset as equal squares, the same object each time. A place is at the middle of the square of its declared
 * jurisdiction, or of the one that it lies in; back from a point leads to the middle of the nearest square's jurisdiction on the
 * map. Neighbours are the real ones; an arrow key leads to the next tile of the row or column, over gaps.
 */
export function tilesOf(preset: Preset): Scene {
  let scene = made.get(preset);
  if (!scene) made.set(preset, (scene = sceneOf(preset)));
  return scene;
}

function sceneOf(preset: Preset): Scene {
  const tiles = placed(preset);
  const shapes = shapesOf(tiles);
  return { preset, layout: 'tiles', plane: planeOf(shapes), shapes, ways: waysOf(tiles) };
}

/** The tiles of a preset, moved up and left over rows and columns that only other presets need. */
function placed(preset: Preset): Tile[] {
  const all = GRID.trim()
    .split('\n')
    .flatMap((line, row) => line.split(' ').map((code, column) => ({ id: idOf(code), column, row })))
    .filter(({ id }) => isShown(id, preset));
  const left = Math.min(...all.map(({ column }) => column));
  const top = Math.min(...all.map(({ row }) => row));
  return all.map(({ id, column, row }) => ({ id, column: column - left, row: row - top }));
}

function idOf(code: string): string {
  if (code === '..' || code === 'MX') return code;
  return PROVINCES.has(code) ? `CA-${code}` : `US-${code}`;
}

function isShown(id: string, preset: Preset): boolean {
  if (id === 'MX') return preset === 'na';
  return id.startsWith('US-') || (id.startsWith('CA-') && preset !== 'us');
}

function shapesOf(tiles: readonly Tile[]): Shapes {
  const columns = 1 + Math.max(...tiles.map(({ column }) => column));
  const rows = 1 + Math.max(...tiles.map(({ row }) => row));
  const step = Math.floor((WIDTH - 2 * MARGIN + GAP) / columns);
  const side = step - GAP;
  const margin = Math.floor((WIDTH - columns * step + GAP) / 2);
  const regions = tiles.map(({ id, column, row }): RegionShape => {
    const [x, y] = [margin + column * step, margin + row * step];
    return {
      id,
      d: `m${x} ${y} ${side} 0 0 ${side}-${side} 0z`,
      at: [x + side / 2, y + side / 2],
      r: side / 2,
      box: [x, y, x + side, y + side],
      ...(id === 'MX' && { context: true }),
    };
  });
  return { width: WIDTH, height: 2 * margin + rows * step - GAP, insets: [], regions };
}

function planeOf({ width, height, regions }: Shapes): Plane {
  const centres = new Map(regions.map(({ id, at }) => [id, at]));
  const away = ([x, y]: Point, { at }: RegionShape): number => Math.hypot(at[0] - x, at[1] - y);
  return {
    width,
    height,
    insets: [],
    forward(at, jurisdiction) {
      const own = centres.get(jurisdiction ?? '');
      if (own || jurisdiction?.includes('-')) return own;
      // What declares no state stands in the square of the one that it lies in.
      const point = naScene.plane.forward(at, jurisdiction);
      return point && centres.get(regionAt(naScene.shapes, point, NEAR) ?? '');
    },
    inverse(point) {
      const nearest = regions.reduce((best, next) => (away(point, next) < away(point, best) ? next : best));
      const onMap = naScene.shapes.regions.find(({ id }) => id === nearest.id);
      return naScene.plane.inverse(onMap?.at ?? [0, 0]);
    },
  };
}

function waysOf(tiles: readonly Tile[]): Ways {
  const ids = new Set(tiles.map(({ id }) => id));
  const beside = (id: string): string[] =>
    (naScene.ways?.neighbours[id] ?? []).filter((other) => ids.has(other));
  return {
    neighbours: Object.fromEntries(tiles.map(({ id }) => [id, beside(id)])),
    arrows: Object.fromEntries(
      tiles.map(({ id, column, row }) => {
        const inRow = tiles.filter((tile) => tile.row === row).sort((a, b) => a.column - b.column);
        const inColumn = tiles.filter((tile) => tile.column === column).sort((a, b) => a.row - b.row);
        const [across, along] = [idAt(inRow, id), idAt(inColumn, id)];
        return [id, [across(-1), along(-1), across(1), along(1)] as const];
      }),
    ),
  };
}

/** The id so many steps from a tile on its line, `''` beyond the end. */
function idAt(line: readonly Tile[], from: string): (step: number) => string {
  const start = line.findIndex(({ id }) => id === from);
  // A negative index must not count from the end, which would wrap around.
  return (step) => line[start + step]?.id ?? '';
}
