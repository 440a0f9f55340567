import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sample } from './sample.fixture.ts';

const folder = join(import.meta.dirname, '../../../data/tat');
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'import.json')
    .map((file) => [`data/tat/${file}`, readFileSync(join(folder, file), 'utf8')]),
);
const rounds = 6;

/** Starts a fresh process of the command line; ends it at a moment by chance, or soon after it begins to write. */
async function killed(root: string, target: string, args: readonly string[], when: 'chance' | 'writing') {
  const main = ['--conditions=source', '--import', import.meta.resolve('tsx')];
  const child = spawn(process.execPath, [...main, join(import.meta.dirname, 'main.ts'), ...args], {
    cwd: root,
    stdio: 'ignore',
  });
  const kill = () => void child.kill('SIGKILL');
  const watcher = watch(join(root, target), () => {
    if (when === 'writing') setTimeout(kill, Math.random() * 6);
  });
  const timer = when === 'chance' ? setTimeout(kill, Math.random() * 2500) : undefined;
  const signal = await new Promise<string | null>((done) => child.once('exit', (_, it) => done(it)));
  clearTimeout(timer);
  watcher.close();
  return signal === 'SIGKILL';
}

describe('a run that is killed', () => {
  it.each([
    [
      'import',
      'data/tat',
      (edition: string) => ['import', `sheets/${edition}`, '--into', 'data/tat', '--force'],
    ],
    ['export', 'out', (edition: string) => ['export', `editions/${edition}`, '--out', 'out']],
  ])(
    '%s leaves each file old or new, never half, and does not block the next',
    async (_name, target, argsOf) => {
      const made = sample(files);
      // Two editions that differ in every record, so that each run has each file to write.
      for (const [edition, day] of [
        ['old', '2026-01-01'],
        ['new', '2026-01-02'],
      ] as const) {
        for (const [path, text] of Object.entries(files))
          made.write(
            path.replace('data/tat', `editions/${edition}`),
            text.replaceAll(/"accessed": "[\d-]+"/g, `"accessed": "${day}"`),
          );
        made.coalition('seal', `editions/${edition}`);
        made.coalition('export', `editions/${edition}`, '--out', `sheets/${edition}`);
      }
      const textsIn = (path: string) =>
        Object.fromEntries(
          readdirSync(join(made.root, path)).map((name) => [name, made.read(`${path}/${name}`)]),
        );
      const source = target === 'out' ? 'sheets' : 'editions';
      const editions = { old: textsIn(`${source}/old`), new: textsIn(`${source}/new`) };
      expect(made.coalition(...argsOf('old')).code).toBe(0);
      expect(textsIn(target)).toEqual(editions.old);
      let ended = 0;
      for (let round = 0; round < rounds / 2; round++) {
        const args = argsOf(round % 2 === 0 ? 'new' : 'old');
        if (await killed(made.root, target, args, round % 3 === 0 ? 'chance' : 'writing')) ended++;
        for (const [name, text] of Object.entries(textsIn(target))) {
          if (name.endsWith('.tmp')) continue;
          expect([editions.old[name], editions.new[name]].includes(text), `${round}: ${name}`).toBe(true);
        }
      }
      expect(ended).toBeGreaterThan(0);
      // The second edition has each file to write, whatever stood there, and clears up.
      for (const edition of ['old', 'new'] as const) expect(made.coalition(...argsOf(edition)).code).toBe(0);
      expect(textsIn(target)).toEqual(editions.new);
    },
    180_000,
  );
});
