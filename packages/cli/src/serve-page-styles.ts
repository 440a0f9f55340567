/** What the findings on a page look like; their colours are those of the elements. */
export const styles = `
  :host {
    --line: light-dark(#c9d0d8, #384452);
    --quiet: light-dark(#4d5967, #a7b3c1);
    --accent: light-dark(#1b5e9b, #7db8ec);
    --wrong: light-dark(#a3162a, #ff9d9d);
    --well: light-dark(#1f6b3a, #86c98d);
    display: block;
    flex: none;
    min-inline-size: 0;
    max-block-size: 45vh;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: 6px;
    background: light-dark(#f6f7f9, #171d26);
    color: light-dark(#17202b, #e8edf3);
    font-family: system-ui, sans-serif;
    font-size: 0.875rem;
    line-height: 1.25rem;
    text-align: start;
  }
  [hidden] {
    display: none;
  }
  section {
    padding: 0 12px;
  }
  summary {
    padding-block: 12px;
    cursor: pointer;
  }
  .whole > summary {
    font-weight: 600;
  }
  .whole > summary.error {
    color: var(--wrong);
  }
  .whole > summary.well,
  p.well {
    color: var(--well);
  }
  h2 {
    margin: 4px 0;
    font-size: 0.875rem;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li,
  p.well {
    display: flex;
    gap: 8px;
    padding-block: 4px 8px;
  }
  li > div {
    min-inline-size: 0;
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .sign {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    border: 1px solid;
    border-radius: 50%;
    font-size: 0.75rem;
    line-height: 1.125rem;
    text-align: center;
  }
  .error > .sign,
  .error strong {
    color: var(--wrong);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    color: var(--quiet);
  }
  .quiet {
    padding-block-end: 12px;
    color: var(--quiet);
  }
  code {
    overflow-wrap: anywhere;
  }
  button {
    min-block-size: 32px;
    padding: 2px 12px;
    border: 1px solid var(--accent);
    border-radius: 6px;
    background: transparent;
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
