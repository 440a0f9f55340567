import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** How many tests a runner ran. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Why a runner ran nothing, where that is no fault. */
  readonly skipped?: string;
  /** What failed, for the last lines of the run: a title, and what went wrong below it. */
  readonly failures?: readonly string[];
  /** What failed beside other tests and passed alone, told likewise. */
  readonly unsteady?: readonly string[];
}

const folder = fileURLToPath(new URL('../dist/reports', import.meta.url));

/** Where a runner leaves its report for `npm test` to read. */
export function reportFile(name: string): string {
  return path.join(folder, `${name}.json`);
}

/** Leaves a runner's count for `npm test`. */
export async function writeReport(name: string, count: Count): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(reportFile(name), JSON.stringify(count));
}

/** Takes away what earlier runs left, so that a runner which dies early is not credited with an old count. */
export async function clearReports(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** What we read of the report of Vitest's JSON reporter. */
interface VitestReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** What failed by Vitest's account: tests, and files that could not be loaded. */
function failuresOf({ testResults = [] }: VitestReport): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = path.relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return failed.length === 0
        ? [`${file}\n${message.slice(0, 600)}`]
        : failed.map(
            ({ fullName, failureMessages }) =>
              `${fullName} (${file})\n${stripVTControlCharacters((failureMessages ?? []).join('\n')).slice(0, 600)}`,
          );
    });
}

/** A runner's count: ours, or the totals of Vitest's JSON reporter. Undefined where it left none. */
export async function readReport(name: string): Promise<Count | undefined> {
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(await readFile(reportFile(name), 'utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const passed = json['passed'] ?? json['numPassedTests'];
  const failed = json['failed'] ?? json['numFailedTests'];
  // A file that could not be loaded has no tests to count, and still has failed.
  const broken = json['success'] === false && failed === 0 ? 1 : 0;
  if (typeof passed !== 'number' || typeof failed !== 'number') return undefined;
  const { skipped, failures, unsteady } = json;
  return {
    passed,
    failed: failed + broken,
    ...(typeof skipped === 'string' && { skipped }),
    failures: Array.isArray(failures) ? (failures as string[]) : failuresOf(json),
    unsteady: Array.isArray(unsteady) ? (unsteady as string[]) : [],
  };
}
