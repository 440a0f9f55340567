import { rules, type RuleName } from './check-rules.ts';
import type { Finding } from './finding.ts';

/** Gives findings as a SARIF 2.1.0 log (OASIS, 2020), which code hosts show beside the changed lines. */
export function sarifOf(findings: readonly Finding[]): object {
  const names = Object.keys(rules) as RuleName[];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'coalition check',
            rules: names.map((name) => {
              const [title, help] = rules[name];
              return {
                id: idOf(name),
                shortDescription: { text: `${title}.` },
                help: { text: help },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ file, line, column, severity, rule, message, suggestion }) => ({
          ruleId: idOf(rule),
          ruleIndex: names.indexOf(rule),
          level: severity,
          message: { text: `${message}${suggestion === undefined ? '' : ` (${suggestion})`}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: file.split('/').map(encodeURIComponent).join('/'),
                  uriBaseId: '%SRCROOT%',
                },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
}

/** An id of a rule has no blanks: "missing-file". */
function idOf(rule: RuleName): string {
  return rule.replace(' ', '-');
}
