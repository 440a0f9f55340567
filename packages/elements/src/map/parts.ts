import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Point } from '@coalition-map/geo';
import type { Fill, Size } from '@coalition-map/map';
import type { Label, Mark } from '@coalition-map/map/picture';
import type { MapWords } from '@coalition-map/store';
import type { MapModel } from './model.ts';
import { placed } from './placed.ts';
import { signOf } from '../shapes.ts';

/** What both sorts of buttons on the map need. */
interface ButtonParts {
  readonly id: string;
  readonly at: Point;
  readonly name: string;
  readonly selected: boolean;
  /** Whether it holds the one Tab stop. */
  readonly active: boolean;
  readonly focused: (id: string, isKeyed: boolean) => void;
}

/** A click without a pointer came by keyboard or by an assistive technology: the focus follows to what opens. */
function isKeyed(event: MouseEvent): boolean {
  return event.detail === 0;
}

/** Whether the focus came by keyboard; a button that moved away from under the pointer could not be clicked. */
function isShown({ currentTarget }: FocusEvent): boolean {
  return currentTarget instanceof Element && currentTarget.matches(':focus-visible');
}

/** The button of a region: its code where there is room, and its whole name for those who do not see it. */
export function regionTemplate(
  parts: ButtonParts & {
    readonly label: Label | undefined;
    readonly fill: Fill;
    readonly choose: (id: string, follow: boolean) => void;
  },
): TemplateResult {
  const { id, label, at, name, selected, active, fill, choose, focused } = parts;
  return html`<button
    type="button"
    class="region-button ${label ? 'named' : ''} ${fill} ${label?.from || label?.moved ? 'beside' : ''} ${label?.from ? 'callout' : ''} ${selected ? 'selected' : ''}"
    data-id=${id}
    tabindex=${active ? 0 : -1}
    aria-label=${name}
    aria-pressed=${selected}
    ${placed(label?.at ?? at)}
    @click=${(event: MouseEvent) => choose(id, isKeyed(event))}
    @focus=${(event: FocusEvent) => focused(id, isShown(event))}
  >
    ${label?.code ?? nothing}
  </button>`;
}

/** The button of a mark: the sign of its kind, or a disc with the number of its pins. */
export function markTemplate(
  parts: ButtonParts & {
    readonly mark: Mark;
    readonly expanded: boolean | undefined;
    readonly choose: (mark: Mark, follow: boolean) => void;
  },
): TemplateResult {
  const { id, mark, at, name, selected, active, expanded, choose, focused } = parts;
  return html`<button
    type="button"
    class="mark ${selected ? 'selected' : ''}"
    data-id=${id}
    tabindex=${active ? 0 : -1}
    aria-label=${name}
    aria-pressed=${selected}
    aria-expanded=${expanded ?? nothing}
    ${placed(at)}
    @click=${(event: MouseEvent) => choose(mark, isKeyed(event))}
    @focus=${(event: FocusEvent) => focused(id, isShown(event))}
  >
    <svg viewBox="-12 -12 24 24" aria-hidden="true">${signOf(mark)}</svg>
  </button>`;
}

/** Thin lines, each from a spot to what stands beside it: call-outs, and the pins of a fan. */
export function leadersTemplate(
  lines: readonly (readonly [Point, Point])[],
  { width, height }: Size,
): TemplateResult {
  return html`<svg class="leaders" width=${width} height=${height} aria-hidden="true">
    ${lines.map(([[x, y], [u, v]]) => svg`<path d="M${x} ${y}L${u} ${v}"></path>`)}
  </svg>`;
}

/** The buttons that move a map that is larger than its frame, as a drag does. */
export function panTemplate(words: MapWords, pan: (dx: number, dy: number) => void): TemplateResult {
  const { left, up, down, right } = words.map.pan;
  const button = (name: string, sign: string, dx: number, dy: number) =>
    html`<button type="button" aria-label=${name} @click=${() => pan(dx, dy)}>${sign}</button>`;
  return html`<div class="pan" role="group" aria-label=${words.map.pan.title}>
    ${button(left, '←', 1, 0)} ${button(up, '↑', 0, 1)} ${button(down, '↓', 0, -1)}
    ${button(right, '→', -1, 0)}
  </div>`;
}

/**
 * The line below the map: the name of what is pointed at or selected, and what its colour says; else the whole map in one
 * sentence, which also describes the map to those who do not see it.
 */
export function readoutTemplate(words: MapWords, id: string | undefined, model: MapModel): TemplateResult {
  const about = model.description();
  return html`<p class="readout" aria-hidden="true">
      ${
        id === undefined
          ? html`<span class="invite">${words.map.invite}</span> ${about}`
          : html`<strong>${model.nameOf(id)}</strong>${words.colon} ${model.valueOf(id)}`
      }
    </p>
    <p id="about" class="visually-hidden">${about}</p>`;
}
