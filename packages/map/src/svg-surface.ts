import type { RegionShape, Scene } from '@coalition-map/geo';
import type { Fill, Frame, MapSurface } from './surface.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The fills that are patterns, each with the marks of its tile (10 × 10 CSS px). */
const patterns: readonly (readonly [Fill, string, string])[] = [
  ['none', 'hatch', 'M-2 2 2-2M0 10 10 0M8 12l4-4'],
  ['planned', 'dots', 'M2.5 2.5h.01M7.5 7.5h.01'],
  ['other', 'lines', 'M0 2.5h10M0 7.5h10'],
  ['local', 'rings', 'M5 2.8a2.2 2.2 0 1 1-.01 0'],
  ['untold', 'dashes', 'M1 2.5h4M6 7.5h4'],
  ['refused', 'cross', 'M0 0l10 10M10 0 0 10'],
];

/** Draws regions as SVG paths: the first paint, and the answer to every failure of another surface. */
export class SvgSurface implements MapSurface {
  /** The fills that are patterns: name, class of its parts, and path of its ink; the legend draws the same. */
  static readonly patterns = patterns;

  private readonly svg = make('svg', { 'aria-hidden': 'true', focusable: 'false' });
  private readonly plane = make('g', {});
  private readonly over = make('g', {});
  private readonly paths = new Map<string, SVGElement>();
  private readonly tiles: SVGElement[] = [];
  private shapes: readonly RegionShape[] = [];
  private last: Frame | undefined;
  private readonly name: string;

  constructor(name = 'coalition') {
    this.name = name;
  }

  /** Makes the paths and draws the first frame at once. */
  mount(stage: HTMLElement, { shapes }: Scene, first: Frame): Promise<void> {
    this.shapes = shapes.regions;
    const defs = make('defs', {});
    for (const [fill, shape, d] of patterns) {
      const tile = make('pattern', {
        id: `${this.name}-${fill}`,
        width: 10,
        height: 10,
        patternUnits: 'userSpaceOnUse',
      });
      tile.append(
        make('rect', { width: 10, height: 10, class: `tile ${shape}` }),
        make('path', { d, class: `ink ${shape}` }),
      );
      this.tiles.push(tile);
      defs.append(tile);
    }
    for (const { box } of shapes.insets) {
      const [x, y, right, bottom] = box;
      this.plane.append(make('rect', { x, y, width: right - x, height: bottom - y, class: 'inset' }));
    }
    for (const region of shapes.regions) {
      const path = make('path', { d: region.d, class: region.context ? 'region context' : 'region' });
      if (!region.context) this.paths.set(region.id, path);
      this.plane.append(path);
    }
    this.plane.append(this.over);
    this.svg.append(defs, this.plane);
    this.draw(first);
    stage.append(this.svg);
    return Promise.resolve();
  }

  draw(frame: Frame): void {
    const { view, size, paint, selected, lit, hover, dim } = frame;
    const last = this.last;
    this.last = frame;
    if (!last || last.size !== size)
      set(this.svg, { width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` });
    if (!last || last.view !== view || last.size !== size) {
      const x = size.width / 2 - view.cx * view.k;
      const y = size.height / 2 - view.cy * view.k;
      set(this.plane, { transform: `translate(${x} ${y}) scale(${view.k})` });
      // Patterns keep their size on the screen at every zoom. A hair less: Skia rounds a tile of 10.0000001 px up to 11.
      for (const tile of this.tiles) set(tile, { patternTransform: `scale(${0.99999 / view.k})` });
    }
    if (last?.paint !== paint || last.dim !== dim) {
      for (const [id, path] of this.paths) {
        const fill = dim.has(id) ? 'context dim' : (paint.get(id) ?? 'waiting');
        const pattern = patterns.some(([name]) => name === fill);
        set(path, {
          class: `region ${fill}`,
          fill: pattern ? `url(#${this.name}-${fill})` : '',
        });
      }
    }
    if (!last || last.selected !== selected || last.lit !== lit || last.hover !== hover) this.outline(frame);
  }

  destroy(): void {
    this.svg.remove();
  }

  /** Draws the outlines of what is pointed at and selected above all borders: a halo, then the line. */
  private outline({ selected, lit, hover }: Frame): void {
    const outlined = new Map<string, string>();
    if (hover !== undefined) outlined.set(hover, 'hover');
    for (const id of lit) outlined.set(id, 'lit');
    if (selected !== undefined) outlined.set(selected, 'selected');
    this.over.replaceChildren(
      ...[...outlined].flatMap(([id, name]) => {
        const d = this.shapes.find((region) => region.id === id)?.d;
        return d === undefined
          ? []
          : [make('path', { d, class: `halo ${name}` }), make('path', { d, class: `line ${name}` })];
      }),
    );
  }
}

function make(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  return element;
}

function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
