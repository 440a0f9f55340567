import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from './run.ts';

/** A project in a temporary folder, for tests: it runs commands and tells what they said. */
export interface Sample {
  readonly root: string;
  write(path: string, content: unknown): void;
  read(path: string): string;
  /** Runs a command line in the project's root. */
  coalition(...args: string[]): { readonly code: number; readonly out: string; readonly error: string };
}

/** Makes a project with some files (text, or a value as JSON) that is removed after the test. */
export function sample(files: Record<string, unknown> = {}): Sample {
  const root = mkdtempSync(join(tmpdir(), 'coalition-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const made: Sample = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(
        join(root, path),
        typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
      );
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    coalition(...args) {
      const [out, error]: [string[], string[]] = [[], []];
      const io = {
        cwd: root,
        today: '2026-11-21',
        out: (line: string) => void out.push(line),
        error: (line: string) => void error.push(line),
      };
      const code = run(args, io);
      if (typeof code !== 'number') throw new Error(`coalition ${args[0] ?? ''} takes its time: wait for it`);
      return { code, out: out.join('\n'), error: error.join('\n') };
    },
  };
  made.write('package.json', { workspaces: [] });
  for (const [path, content] of Object.entries(files)) made.write(path, content);
  return made;
}

/** The head of a manifest without collections. */
export const head = {
  format: 1,
  version: '1.0.0',
  id: 'sample',
  title: { en: 'Sample' },
  publisher: { name: 'Sample Alliance' },
  licence: 'CC0-1.0',
  updated: '2026-11-21',
  languages: ['en'],
};

/** A sound build, in Nashville. */
export const nashville = {
  id: 'cb-nashville-2019-05-01',
  sources: [{ url: 'https://example.org/a', date: '2019-05-02', accessed: '2026-11-21' }],
  verified: null,
  confidence: 'high',
  jurisdictions: ['US-TN'],
  type: 'state',
  date: '2019-05-01',
  place: { precision: 'city', city: 'Nashville', at: [-86.7844, 36.1659] },
  evidence: 'report',
  summary: { en: 'A build.' },
};

/** A sound partnership of a programme. */
export const partnership = {
  id: 'us-tn-botl-2020',
  sources: [{ url: 'https://example.org/b', date: '2020-08', accessed: '2026-11-21' }],
  verified: null,
  confidence: 'high',
  jurisdictions: ['US-TN'],
  topic: 'botl',
  program: 'botl',
  status: 'reported',
  scope: 'statewide',
  year: 2020,
};

/** A sound programme with a component. */
export const program = {
  id: 'botl',
  sources: [{ document: 'A page' }],
  verified: null,
  confidence: 'high',
  name: { en: 'Busing on the Lookout' },
  summary: { en: 'Training.' },
  components: [{ id: 'video', name: { en: 'Video' } }],
};

/** A registered hotline. */
export const hotline = {
  id: 'us-tn',
  sources: [{ document: 'A page' }],
  verified: { on: '2026-11-01', by: 'data steward' },
  confidence: 'high',
  jurisdictions: ['US-TN'],
  name: { en: 'Tennessee Human Trafficking Hotline' },
  level: 'state',
  purpose: 'reports-and-support',
  display: '1-855-558-6484',
  dial: '+18555586484',
  languages: ['en'],
  hours: '24/7',
};

/** A sound organization without a pin. */
export const organization = {
  id: 'tasa',
  sources: [{ document: 'A page' }],
  verified: null,
  confidence: 'high',
  jurisdictions: ['US-TN'],
  name: { en: 'Alliance' },
  type: 'state-alliance',
  summary: { en: 'An alliance.' },
};
