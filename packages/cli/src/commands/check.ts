import { Refusal, counted, lineOf, sarifOf } from '@coalition-map/review';
import { checkDatasets } from '../check.ts';
import { asOfIn, command } from '../command.ts';
import { datasetsAt } from '../dataset-files.ts';

/** Looks for mistakes. */
export const checkCommand = command({
  use: 'check [DATASET…]',
  does: 'look for mistakes; without a name, in all of data/',
  help: `coalition check [DATASET…] [--verbose] [--json | --sarif] [--as-of YYYY-MM-DD]

Looks at each dataset: can it be read, is every record in the format, do the counts and hashes agree with the manifest,
do references lead somewhere, is anything told twice (by several datasets too), can dates and times be, does each pin stand in its state, does each
hotline equal the registry, is no shelter and no person given away, are words, links and claims in order.
Each finding is "file:line:column error|warning what is wrong (what may help)".

  --verbose             list what a warning sums up
  --json                findings as JSON, for other programs
  --sarif               findings as SARIF 2.1.0, for code hosts
  --as-of YYYY-MM-DD    take this day for today`,
  flags: {
    verbose: { type: 'boolean' },
    json: { type: 'boolean' },
    sarif: { type: 'boolean' },
    'as-of': { type: 'string' },
  },
  run({ project, paths, options, io }) {
    if (options.json && options.sarif)
      throw new Refusal('coalition check: got --json and --sarif; wanted one of them.', 2);
    const asOf = asOfIn(options, io);
    const datasets = datasetsAt(project, paths);
    const findings = checkDatasets(project, datasets, { asOf, verbose: options.verbose ?? false });
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    if (options.sarif) io.out(JSON.stringify(sarifOf(findings), null, 2));
    else if (options.json)
      io.out(
        JSON.stringify({ asOf, datasets: datasets.map(project.shown), errors, warnings, findings }, null, 2),
      );
    else {
      findings.forEach((finding) => io.out(lineOf(finding)));
      io.out(
        `${counted(datasets.length, 'dataset')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
});
