import { css } from 'lit';

/** The layout of the builder: the form, beside it, where there is room, what it makes. */
export const builderStyles = css`
  .builder {
    display: grid;
    gap: 1.5rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem;
  }
  .form,
  .made {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-inline-size: 0;
  }
  h2,
  h3,
  p,
  ul,
  fieldset {
    margin: 0;
  }
  .preview {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .intro {
    max-inline-size: 68ch;
  }
  fieldset {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
    padding: 0.75rem 0 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }
  legend,
  summary {
    font-weight: 600;
  }
  summary {
    min-block-size: 2.5rem;
    align-content: center;
    border-block-start: 1px solid var(--_line);
    cursor: pointer;
  }
  details[open] {
    display: grid;
    gap: 1rem;
  }
  details > * + * {
    margin-block-start: 1rem;
  }
  .ticks fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    padding: 0;
    border: 0;
  }
  .ticks legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .tick {
    align-items: start;
    padding-block: 0.375rem;
  }
  .tick input {
    flex: none;
  }
  input[type='radio'] {
    min-block-size: 0 !important;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .about {
    margin-block-end: 0.5rem;
    padding-inline-start: 2rem;
  }
  .field > :is(select, input) {
    inline-size: 100%;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .row select {
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    padding: 0;
    list-style: none;
  }
  .colour {
    display: grid;
    gap: 0.25rem 0.5rem;
    grid-template-columns: minmax(0, 1fr) 3rem 7rem;
    align-items: center;
  }
  .colour label {
    font-weight: 400;
  }
  .colour p {
    grid-column: 1 / -1;
  }
  input[type='color'] {
    inline-size: 3rem;
    block-size: 2.5rem;
    padding: 0.125rem !important;
  }
  .contrast:not(:empty) {
    display: grid;
    gap: 0.5rem;
  }
  .contrast li {
    padding-block: 0.375rem;
  }
  .contrast ul {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  .swatch {
    display: inline-block;
    inline-size: 1rem;
    block-size: 1rem;
    border: 1px solid var(--_quiet);
    vertical-align: -0.125rem;
    forced-color-adjust: none;
  }
  .code {
    inline-size: 100%;
    /* What is copied, and the preview, stay near. */
    max-block-size: 24rem;
    font-family: ui-monospace, monospace !important;
    font-size: 0.875rem !important;
    line-height: 1.5 !important;
    white-space: pre;
    overflow: auto;
    resize: vertical;
  }
  iframe {
    inline-size: 100%;
    block-size: 40rem;
    border: 1px solid var(--_quiet);
    background: Canvas;
  }
  @container (inline-size >= 64em) {
    .builder {
      grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr);
      column-gap: 2rem;
    }
    .intro {
      grid-column: 1 / -1;
    }
    /* Stretched beside the form, so that the preview stays in sight of what is chosen further down. */
    .made {
      align-self: stretch;
    }
    .preview {
      position: sticky;
      inset-block-start: calc(var(--coalition-top, 0px) + 0.5rem);
      align-self: start;
      background: var(--_ground);
    }
    .preview iframe {
      block-size: clamp(20rem, 100vh - var(--coalition-top, 0px) - 8rem, 48rem);
    }
  }
`;
