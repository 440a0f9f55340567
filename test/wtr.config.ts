import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import type { TestRunnerConfig, TestSession } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { launchOptions } from './chromium.ts';
import { writeReport } from './report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

type Suite = NonNullable<TestSession['testResults']>;

function results(suite: Suite): Suite['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(results)];
}

/** Counts tests for `npm test`. A file that does not load has no tests to count, and still has failed. */
function counter(): NonNullable<TestRunnerConfig['reporters']>[number] {
  let written = Promise.resolve();
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(({ testResults }) => (testResults ? results(testResults) : []));
      const failed = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
      const broken = sessions.filter(
        ({ passed, testResults }) =>
          passed !== true && !(testResults && results(testResults).some((test) => !test.passed)),
      ).length;
      const failures = sessions
        .filter(({ passed }) => passed !== true)
        .flatMap(({ testFile = '', testResults, errors }) => [
          ...(testResults ? results(testResults) : [])
            .filter(({ passed, skipped }) => !passed && !skipped)
            .map(({ name, error }) => `${name} (${path.relative(root, testFile)})\n${error?.message ?? ''}`),
          ...errors.map(({ message }) => `${path.relative(root, testFile)}\n${message}`),
        ]);
      written = writeReport('browser', {
        failures,
        passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
        failed: failed + broken,
      });
    },
    stop: () => written,
  };
}

/**
 * Browser tests: `*.browser.test.ts`, with mocha's globals and `import { expect } from 'chai'`, served from the root, so
 * that a test may fetch `/data/tat/dataset.json`. Packages resolve to their sources; libraries to what a visitor gets.
 */
export default {
  rootDir: root,
  files: ['packages/*/src/**/*.browser.test.ts', 'test/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['source', 'production', 'default'], extensions: ['.ts', '.mjs', '.js'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: launchOptions() })],
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 60_000 } },
  reporters: [summaryReporter({}), counter()],
} satisfies TestRunnerConfig;
