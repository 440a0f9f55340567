import { css } from 'lit';

/** What the editor's elements are as boxes: they are laid out by their own width, on a ground of their own. */
export const hostStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    isolation: isolate;
    background: var(--_ground);
  }
  :host([hidden]) {
    display: none;
  }
`;
