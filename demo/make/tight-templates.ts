import type { Plugin } from 'vite';
import { replaceMapped } from './source-map.ts';

function tight(found: string): string {
  if (found.startsWith('\n')) return '\n';
  return found
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
}

/**
 * Style sheets and templates in our sources lose comments and indentation: they are a quarter of what stands before the
 * first picture, and no minifier looks into a template. White space between tags is kept as one line break.
 */
export function tightTemplates(): Plugin {
  return {
    name: 'coalition-tight-templates',
    apply: 'build',
    transform: {
      filter: { id: /packages\/(elements|map|editor)\/src\/.*\.ts$/ },
      handler: (text, id) => {
        const { code, mappings } = replaceMapped(text, /\n[ \t]+|css`[^`]*`|svgStyles = `[^`]*`/g, tight);
        return { code, map: { version: 3, names: [], sources: [id], mappings } };
      },
    },
  };
}
