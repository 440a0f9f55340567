/** Runs the browser tests: `npm run test:browser [-- packages/elements/src/panel.browser.test.ts …]`. */
import { startTestRunner } from '@web/test-runner';
import config from './wtr.config.ts';

const files = process.argv.slice(2);
const runner = await startTestRunner({
  config: files.length === 0 ? config : { ...config, files },
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
if (runner === undefined) throw new Error('The test runner did not start.');
runner.on('stopped', (passed) => {
  process.exit(passed ? 0 : 1);
});
