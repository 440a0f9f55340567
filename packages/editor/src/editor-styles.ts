import { css } from 'lit';
import { barStyles } from './bar-styles.ts';
import { formStyles } from './form-styles.ts';
import { listStyles } from './list-styles.ts';

/** The layout of the editor, and what its parts have in common. */
export const editorStyles = [
  css`
    :is(h2, h3, h4, p, ul, ol, pre, fieldset) {
      margin: 0;
    }
    :is(ul, ol) {
      padding: 0;
      list-style: none;
    }
    .editor {
      display: grid;
      gap: 1rem;
      grid-template-columns: minmax(0, 1fr);
      padding: 1rem;
    }
    .over {
      outline: 3px dashed var(--_accent);
      outline-offset: -6px;
    }
    h2 {
      font-size: 1.75rem;
      font-weight: 650;
      letter-spacing: -0.01em;
      line-height: 2.25rem;
    }
    h3 {
      font-size: 1.25rem;
      font-weight: 650;
      line-height: 1.75rem;
      overflow-wrap: anywhere;
    }
    h4 {
      font-size: 1rem;
      font-weight: 650;
    }
    :is(h2, h3, h4, p):focus-visible {
      outline-offset: 4px;
    }
    .intro {
      max-inline-size: 68ch;
      margin-block-start: 0.25rem;
    }
    section {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      min-inline-size: 0;
    }
    section > button {
      justify-self: start;
    }
    .open {
      padding-block: 0.75rem;
      border-block-start: 1px solid var(--_line);
    }
    .dataset {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
      padding-block-start: 1rem;
      border-block-start: 1px solid var(--_line);
    }
    /* What takes the focus, or is scrolled to, is never below what stands on top: the page's bar, the exit, the editor's own bar. */
    :is(button, input, select, textarea, summary, h3, h4, p, section, [tabindex]) {
      scroll-margin-block: var(--_header) 1rem;
    }
    .dataset .quiet {
      margin-inline-start: 0.5rem;
      font-weight: 400;
    }
    .quiet {
      color: var(--_quiet);
      font-size: 0.875rem;
      line-height: 1.25rem;
    }
    :is(p, li) {
      max-inline-size: 68ch;
      overflow-wrap: anywhere;
    }
    button,
    select,
    textarea,
    input:not([type='checkbox']),
    .file label {
      border: 1px solid var(--_quiet);
      border-radius: 6px;
      background: var(--_ground);
      color: var(--_ink);
      font: inherit;
    }
    button,
    .file label {
      display: inline-block;
      min-block-size: 2.5rem;
      padding: 0.375rem 0.75rem;
      text-align: start;
      cursor: pointer;
    }
    button:hover,
    .file label:hover {
      background: var(--_paper);
    }
    button[aria-disabled='true'] {
      border-style: dashed;
      color: var(--_quiet);
      cursor: default;
    }
    button[aria-pressed='true'] {
      background: var(--_ink);
      color: var(--_ground);
    }
    .main {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_ground);
      font-weight: 600;
    }
    .main:hover {
      background: var(--_accent);
      text-decoration: underline;
    }
    button.small {
      min-block-size: 2rem;
      padding: 0.125rem 0.5rem;
      font-size: 0.875rem;
    }
    button.link {
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_accent);
      font-size: 0.875rem;
      text-decoration: underline;
      text-underline-offset: 0.15em;
      overflow-wrap: anywhere;
    }
    .ways,
    .tools,
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
    }
    .file {
      position: relative;
    }
    /* The label is what is seen and pressed; the input takes the focus, and gives its label the ring. */
    .file input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .file:focus-within label {
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }
    .notice {
      display: grid;
      gap: 0.5rem;
      padding: 0.5rem 0.75rem;
      border-inline-start: 4px solid var(--_accent);
      background: var(--_paper);
    }
    .grave {
      border-inline-start-color: var(--_ink);
      border-inline-start-width: 8px;
    }
    .desk {
      display: grid;
      gap: 1.5rem;
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    .side {
      display: grid;
      gap: 1.5rem;
      grid-template-columns: minmax(0, 1fr);
    }
    .changes {
      padding-block-start: 1rem;
      border-block-start: 1px solid var(--_line);
    }
    .told,
    .open .notice ul {
      display: grid;
      gap: 0.25rem;
      padding-inline-start: 1.25rem;
      list-style: disc;
    }
    details pre {
      max-block-size: 20rem;
      margin-block-start: 0.5rem;
      padding: 0.75rem;
      border: 1px solid var(--_line);
      border-radius: 6px;
      background: var(--_paper);
      font-size: 0.875rem;
      white-space: pre-wrap;
      overflow: auto;
      overflow-wrap: anywhere;
    }
    summary {
      min-block-size: 1.75rem;
      cursor: pointer;
    }
    @container (min-width: 44em) {
      .editor {
        padding-inline: 1.5rem;
      }
      /* The map stands below the records, about level with the place in the form. */
      .desk {
        grid-template: 'records record' auto 'side record' 1fr / 18rem minmax(0, 1fr);
      }
      .records {
        grid-area: records;
      }
      .record {
        grid-area: record;
      }
      .side {
        grid-area: side;
      }
    }
    @container (min-width: 72em) {
      .desk {
        grid-template: 'records record side' auto / 17rem minmax(0, 1fr) minmax(22rem, 27rem);
      }
      /* Map and checks stay beside the field that they are about. */
      .records,
      .side {
        position: sticky;
        inset-block-start: calc(var(--coalition-top, 0px) + 4rem);
      }
      .side {
        max-block-size: calc(100vh - var(--coalition-top, 0px) - 5rem);
        padding: 4px;
        overflow-y: auto;
      }
    }
    @media (forced-colors: active) {
      .main,
      button[aria-pressed='true'] {
        forced-color-adjust: none;
        border-color: Highlight;
        background: Highlight;
        color: HighlightText;
      }
    }
  `,
  barStyles,
  formStyles,
  listStyles,
];
