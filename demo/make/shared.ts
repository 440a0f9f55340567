import { defaultClientConditions } from 'vite';
import type { UserConfig } from 'vite';

/** What all bundles have in common. */
export const shared = {
  base: './',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // MapLibre's worker is a module, as is the map that starts it.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: false,
    // An inlined file is a data: URL, which the strictest policy (test/serve.ts) refuses.
    assetsInlineLimit: 0,
  },
} satisfies UserConfig;
