/** What a maintainer's own script may call; the commands themselves are in `main.ts`. */
export { checkDataset, type CheckOptions } from './check.ts';
export { dataIn } from './build-data.ts';
export { tableOf, type Row, type Table } from './csv.ts';
export { datasetsIn, filesOf, writeDataset } from './dataset-files.ts';
export { excludedIn, type Exclusion } from './exclusions.ts';
export { urnOf } from './feed-id.ts';
export type { Finding } from '@coalition-map/review';
export { gazetteer } from './gazetteer.ts';
export { importDataset, type Imported, type Refused, type Tally } from './import.ts';
export { locate } from './locate.ts';
export { overridesIn } from './overrides.ts';
export { projectAt, type Project } from './project.ts';
export { openLines, refusedLine, tallyLine } from './report.ts';
export type { Io } from './command.ts';
export { run } from './run.ts';
