import { describe, expect, it } from 'vitest';
import { rules } from '@coalition-map/review';
import { sound } from './check-faults.fixture.ts';
import { dataset, findings } from './check.fixture.ts';
import { nashville } from './sample.fixture.ts';

/** The part of a SARIF log that is read here. */
interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
    readonly columnKind: string;
    readonly results: readonly Result[];
  }[];
}
interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
  }[];
}

/** A dataset with an error, a warning and a file that nobody named. */
function faulty() {
  const made = dataset({
    ...sound,
    builds: [{ ...nashville, jurisdictions: ['US-TM'], place: undefined, summary: { en: 'A rescue.' } }],
  });
  made.write('data/x/an old file.json', []);
  return made;
}

function sarif(made: ReturnType<typeof dataset>): { readonly log: Log; readonly code: number } {
  const { out, code } = made.coalition('check', '--sarif', '--as-of', '2026-11-21');
  return { log: JSON.parse(out) as Log, code };
}

describe('coalition check --sarif', () => {
  it('prints a log with all that SARIF 2.1.0 requires', () => {
    const { log, code } = sarif(faulty());
    expect(code).toBe(1);
    // §3.13 sarifLog, §3.14 run, §3.18 tool, §3.19 toolComponent.
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/);
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.tool.driver.name).toBe('coalition check');
    expect(run?.columnKind).toBe('utf16CodeUnits');
    // §3.49 reportingDescriptor: an id each, unique, without a blank; sentences as text.
    const described = run?.tool.driver.rules ?? [];
    expect(described).toHaveLength(Object.keys(rules).length);
    expect(new Set(described.map(({ id }) => id)).size).toBe(described.length);
    for (const { id, shortDescription, help } of described) {
      expect(id).toMatch(/^[a-z-]+$/);
      for (const { text } of [shortDescription, help]) expect(text).toMatch(/^[A-Z].*\.$/);
    }
    // §3.27 result: message, level of the four, a rule that is described, a place counted from 1 under a relative URI.
    expect(run?.results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(described[ruleIndex]?.id).toBe(ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(level);
      expect(message.text.length).toBeGreaterThan(10);
      expect(locations).toHaveLength(1);
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toMatch(/^data\/x\/[\w%.-]+\.json$/);
      expect(artifactLocation?.uriBaseId).toBe('%SRCROOT%');
      for (const at of [region?.startLine, region?.startColumn]) {
        expect(Number.isInteger(at)).toBe(true);
        expect(at).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('tells the same as --json, with the suggestion in the message', () => {
    const made = faulty();
    const { found } = findings(made);
    const results = sarif(made).log.runs[0]?.results ?? [];
    expect(
      results.map(({ level, message, locations: [at] }) => [
        decodeURIComponent(at?.physicalLocation.artifactLocation.uri ?? ''),
        at?.physicalLocation.region.startLine,
        level,
        message.text,
      ]),
    ).toEqual(
      found.map(({ file, line, severity, message, suggestion }) => [
        file,
        line,
        severity,
        `${message}${suggestion === undefined ? '' : ` (${suggestion})`}`,
      ]),
    );
    expect(results.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['unknown-file', 'jurisdiction', 'wording']),
    );
    expect(results.map(({ message }) => message.text).join()).toContain('Did you mean US-');
  });

  it('prints a log without results where all is well, and is not asked for JSON too', () => {
    const made = dataset(sound);
    expect(sarif(made)).toMatchObject({ code: 0, log: { runs: [{ results: [] }] } });
    expect(made.coalition('check', '--sarif', '--json')).toMatchObject({
      code: 2,
      error: expect.stringContaining('wanted one of them') as string,
    });
  });
});
