import { css, html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FilterWords, YearChoice } from '@coalition-map/store/filters';
import { frameTemplate, type FrameActs } from './filter-facet.ts';

/** First and last year, both in. */
export type YearSpan = readonly [number, number];

interface YearActs extends FrameActs {
  /** A slider is on its way. */
  readonly move: (which: 'from' | 'to', year: number) => void;
  /** A key moved it a step, of which more may follow. */
  readonly step: () => void;
  /** It was let go. */
  readonly drop: () => void;
  /** Whether years are chosen. */
  readonly isOn: boolean;
}

/** Gives the span with one end moved: the ends may meet, and never cross. */
export function clampedYears([from, to]: YearSpan, which: 'from' | 'to', year: number): YearSpan {
  return which === 'from' ? [Math.min(year, to), to] : [from, Math.max(year, from)];
}

const HEIGHT = 40;

/** The choice of years: two sliders, which work by keyboard as any does, under how many records each year has. */
export function yearsTemplate(
  { first, last, counts, isOfAll, undated }: YearChoice,
  span: YearSpan,
  words: FilterWords['filters'],
  acts: YearActs,
): TemplateResult {
  const { move, step, drop, isOn } = acts;
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, at) => {
    const height = (count / most) * HEIGHT;
    const isIn = first + at >= span[0] && first + at <= span[1];
    return svg`<rect class=${isIn ? 'in' : ''} x=${at - 0.4} y=${HEIGHT - height} width="0.8" height=${height} />`;
  });
  const slider = (which: 'from' | 'to', year: number) => {
    const end = which === 'from' ? first : last;
    const told = year === end ? words[which === 'from' ? 'first' : 'last'](year) : String(year);
    return html`<div class="slider">
      <label for=${which}>${words[which]}</label>
      <span class="year" aria-hidden="true">${year}</span>
      <input
        id=${which}
        type="range"
        min=${first}
        max=${last}
        step="1"
        .value=${live(String(year))}
        aria-valuetext=${told}
        @input=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          const [from, to] = clampedYears(span, which, Number(input.value));
          // The thumb stays where the other one stops it.
          input.value = String(which === 'from' ? from : to);
          move(which, Number(input.value));
        }}
        @change=${step}
        @pointerup=${drop}
        @blur=${drop}
      />
    </div>`;
  };
  return frameTemplate(
    words.facets.years,
    isOn ? words.count(1) : '',
    acts,
    html`<svg
        class="bars"
        viewBox="0 0 ${last - first} ${HEIGHT}"
        preserveAspectRatio="none"
        height=${HEIGHT}
        aria-hidden="true"
      >
        ${bars}
      </svg>
      ${slider('from', span[0])} ${slider('to', span[1])}
      <p class="quiet">
        ${isOfAll ? words.barsOfAll : words.bars} ${undated > 0 ? words.undated(undated, isOn) : ''}
        ${words.lasting}
      </p>`,
  );
}

/** The looks of the choice of years. */
export const yearStyles = css`
  /* The first bar stands over the thumb at its first year, the last over that at its last. */
  .bars {
    --_thumb: 20px;
    display: block;
    inline-size: calc(100% - var(--_thumb));
    margin-inline: calc(var(--_thumb) / 2);
    border-block-end: 1px solid var(--_quiet);
    overflow: visible;
  }
  .bars:dir(rtl) {
    transform: scaleX(-1);
  }
  .bars rect {
    fill: var(--_line);
  }
  .bars rect.in {
    fill: var(--_accent);
  }
  .slider {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    row-gap: 4px;
    margin-block: 4px 8px;
  }
  .year {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .slider input {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  @container (inline-size < 600px) {
    .slider input {
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bars rect {
      fill: GrayText;
    }
    .bars rect.in {
      fill: Highlight;
    }
  }
`;
