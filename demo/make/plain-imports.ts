import type { Plugin } from 'vite';

/**
 * Lazy parts are imported plainly: Vite's own helper around import() preloads style sheets, of which our parts have none,
 * and would stand before the first picture.
 */
export function plainImports(): Plugin {
  return {
    name: 'coalition-plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
  };
}
