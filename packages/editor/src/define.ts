import { CoalitionBuilder } from './builder.ts';
import { CoalitionEditor } from './editor.ts';
import { CoalitionEditorMap } from './pin-map.ts';

const tags: Readonly<Record<string, CustomElementConstructor>> = {
  'coalition-editor-map': CoalitionEditorMap,
  'coalition-editor': CoalitionEditor,
  'coalition-builder': CoalitionBuilder,
};

// A tag that the page has already is left alone.
for (const [tag, element] of Object.entries(tags))
  if (!customElements.get(tag)) customElements.define(tag, element);
