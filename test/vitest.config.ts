import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What runs in node: tests beside the code, tests of made files, and what no package owns. Decorators: tsconfig.json. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source', 'module', 'node', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    environment: 'node',
    // A test that hangs ends; how fast one is, is measured in benchmarks, not here, and two busy cores are slow.
    testTimeout: 20_000,
    // Vitest leaves a core to whoever waits; nobody else works on the machine that runs all checks.
    maxWorkers: availableParallelism(),
    // Files share what they import: loading it anew for each took as long as half of the tests.
    isolate: false,
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/make/**/*.test.ts',
            'data/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: [
            '**/node_modules/**',
            '**/*.browser.test.ts',
            'test/sizes.test.ts',
            'test/cdn.test.ts',
            'test/packages.test.ts',
            'test/bundlers.test.ts',
            'test/frameworks.test.ts',
            'test/wordpress.test.ts',
          ],
        },
      },
      // Reads dist/demo, which is there only after a build.
      { extends: true, test: { name: 'sizes', include: ['test/sizes.test.ts'] } },
      // Reads dist/cdn, which `npm run build:cdn` writes, and writes it again elsewhere.
      { extends: true, test: { name: 'cdn', include: ['test/cdn.test.ts'], testTimeout: 300_000 } },
      // Reads dist/wordpress, and tries it in a WordPress where the system has one.
      {
        extends: true,
        test: { name: 'wordpress', include: ['test/wordpress.test.ts'], testTimeout: 60_000 },
      },
      // Packs packages/*/dist, which `npm run build:packages` writes, and installs what it packed.
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['test/packages.test.ts', 'test/bundlers.test.ts'],
          testTimeout: 60_000,
        },
      },
      // The same, in frameworks that are heavy.
      {
        extends: true,
        test: { name: 'frameworks', include: ['test/frameworks.test.ts'], testTimeout: 180_000 },
      },
    ],
  },
});
