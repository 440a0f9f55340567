import { css } from 'lit';

/** The form of a record. */
export const formStyles = css`
  label,
  .label,
  legend {
    font-weight: 600;
  }
  label.quiet,
  .part label,
  .tick,
  .tools > label {
    font-weight: 400;
  }
  .pick {
    display: grid;
    gap: 0.25rem;
  }
  .pick :is(select, input) {
    inline-size: 100%;
  }
  :is(select, textarea, input:not([type='checkbox'], [type='file'])) {
    min-block-size: 2.5rem;
    max-inline-size: 100%;
    padding: 0.375rem 0.625rem;
  }
  input[type='checkbox'] {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  [aria-invalid='true'] {
    border-color: var(--_ink) !important;
    border-width: 2px !important;
  }
  .tick {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.5rem;
  }
  .fields,
  .fields div[role='group']:not(.thing),
  .record fieldset,
  .record > .title {
    display: grid;
    gap: 1rem;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  .record > .title {
    gap: 0;
  }
  .fields {
    gap: 1.25rem;
  }
  .field {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    min-inline-size: 0;
  }
  .field > :is(textarea, input[type='text'], select):not(.short),
  .field > [role='group'],
  .text,
  .language,
  .language textarea {
    inline-size: 100%;
  }
  .field > select {
    inline-size: auto;
  }
  .field textarea,
  .items textarea {
    inline-size: 100%;
    resize: none;
    field-sizing: content;
    min-block-size: 2.5rem;
  }
  .head {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    justify-content: space-between;
    inline-size: 100%;
  }
  .head .small,
  fieldset > .small,
  .item .small {
    flex: none;
    border-color: transparent;
    color: var(--_quiet);
  }
  :is(.head, fieldset >, .item) .small:hover {
    color: var(--_ink);
    text-decoration: underline;
  }
  .part-of {
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
    font-size: 1.125rem;
  }
  .required {
    color: var(--_quiet);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .hint {
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .short {
    inline-size: 8rem;
  }
  .text {
    display: grid;
    gap: 0.5rem;
  }
  .date {
    display: flex !important;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: end;
  }
  .part {
    display: grid;
    font-size: 0.875rem;
  }
  .part :is(input, select) {
    inline-size: 8.75rem;
    font-size: 1rem;
  }
  .part.year input {
    inline-size: 5rem;
  }
  .part.day input {
    inline-size: 3.5rem;
  }
  .reads,
  .wrong {
    flex-basis: 100%;
  }
  .wrong {
    font-size: 0.9375rem;
    line-height: 1.375rem;
  }
  fieldset {
    padding: 0 0 0 0.75rem;
    border: 0;
    border-inline-start: 2px solid var(--_line);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }
  legend + * {
    clear: both;
  }
  .record fieldset {
    gap: 0.75rem;
  }
  .record fieldset > .hint {
    margin-block-start: -0.5rem;
  }
  .items {
    display: grid;
    gap: 0.75rem;
  }
  .items > .thing {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: none;
  }
  .lines > .thing {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .lines > .thing :is(input, textarea, select) {
    inline-size: 100%;
  }
  .lines > .thing > .found {
    grid-column: 1 / -1;
  }
  .items:not(.lines) > .thing {
    padding: 0.75rem;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .nth {
    font-weight: 600;
  }
  .entry .tools {
    flex-wrap: nowrap;
  }
  .more {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  .tools select {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .more label {
    color: var(--_quiet);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .nudge {
    display: grid;
    gap: 0.5rem;
  }
  .odd pre {
    max-inline-size: 100%;
    padding: 0.5rem;
    border: 1px dashed var(--_quiet);
    border-radius: 6px;
    overflow: auto;
  }
  .day input {
    inline-size: 12rem;
  }
  @supports not (field-sizing: content) {
    textarea {
      resize: vertical !important;
    }
  }
`;
