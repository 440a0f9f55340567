import { escaped } from '@coalition-map/schema';
import { criteria, type Standing } from './criteria.ts';

/** A test's name as it is in its file may have gaps, which are filled when it runs. */
const readable = (name: string): string => name.replace(/\$\{[^}]*\}|%[sd]/g, '…');

/** The last whole run of the pages' tests, as `npm run make:accessibility` has written it. */
export interface LastRun {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly browser: string;
  readonly axe: string;
  readonly passed: number;
  readonly failed: number;
}

const standings: Readonly<Record<Standing, string>> = {
  met: 'Met, held by a test',
  looked: 'Met, as far as we looked',
  partly: 'In part',
  none: 'Nothing here falls under it',
};

/** The accessibility statement as HTML: how each criterion stands, by what it is held, and when that was last tried. */
export function statementOf(run: LastRun): string {
  const count = (standing: Standing): number => criteria.filter((it) => it.standing === standing).length;
  const rows = criteria.map(
    ({ id, name, standing, how, test }) =>
      `<tr><th scope="row">${id} ${escaped(name)}</th><td>${standings[standing]}</td><td>${escaped(how)}${
        test === undefined ? '' : ` <span class="small">Test: “${escaped(readable(test))}”</span>`
      }</td></tr>`,
  );
  return `<p>Last run: <time datetime="${escaped(run.date)}">${escaped(run.date)}</time>, in ${escaped(run.browser)}, with axe-core ${escaped(run.axe)}: ${run.passed} tests of pages passed, ${run.failed} failed.</p>
<p>Of ${criteria.length} criteria of the levels A and AA, ${count('met')} are met and held by a test, ${count('looked')} are met as far as we looked, ${count('partly')} is met in part, and under ${count('none')} nothing here falls.</p>
<div class="wide" role="region" tabindex="0" aria-label="Each criterion">
<table>
<caption>Each criterion of WCAG 2.2, levels A and AA</caption>
<thead><tr><th scope="col">criterion</th><th scope="col">how it stands</th><th scope="col">by what</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}
