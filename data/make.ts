/**
 * The founding step of the three datasets: imports the facts, locates the places, and writes what is not there yet.
 * The JSON files are the truth since then, so a file that would change is left alone, unless --force is given.
 */
import {
  filesOf,
  gazetteer,
  importDataset,
  locate,
  openLines,
  overridesIn,
  projectAt,
  refusedLine,
  writeDataset,
} from '@coalition-map/cli';

const project = projectAt(import.meta.dirname);
const overrides = overridesIn(project, project.path('data/overrides.json', project.root));
const force = process.argv.includes('--force');

for (const name of ['tat', 'tasa', 'tribal']) {
  const made = importDataset(project, project.path(`data/${name}/import.json`, project.root));
  const located = [...made.records].map(([collection, records]) => {
    const found = locate(records, gazetteer(), overrides);
    return { collection, ...found };
  });
  const open = located.flatMap((it) => it.open);
  const problems = [...made.refused.map(refusedLine), ...open.flatMap(openLines)];
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
    continue;
  }
  const files = filesOf(made.head, new Map(located.map((it) => [it.collection, it.records])));
  try {
    const changed = writeDataset(project, made.dir, files, force);
    console.log(`data/${name}: wrote ${changed.join(', ') || 'nothing, all is as it was'}.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
