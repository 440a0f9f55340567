import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Found } from './checking.ts';
import { summaryOf, type Desk } from './desk.ts';
import { rowIn } from './draft.ts';
import { findingText, signatureOf, suggestionText } from './finding-words.ts';
import { fieldOf } from './path.ts';
import { words } from './words.ts';

/** Shows all that the checks find, the record that is edited first; each finding leads to its field. */
export function findingsTemplate(desk: Desk): TemplateResult {
  const { result, checker } = desk;
  const findings = result?.findings ?? [];
  const isOwn = ({ key }: Found): boolean => key !== undefined && key === desk.key;
  // An error is never folded away: its record is not shown to visitors.
  const isEarly = (it: Found): boolean =>
    it.severity === 'warning' && result?.early.has(signatureOf(it)) === true;
  const own = findings.filter(isOwn);
  const rest = findings.filter((it) => !isOwn(it));
  const others = rest.filter((it) => !isEarly(it));
  const early = rest.filter(isEarly);
  return html`<section class="findings" aria-labelledby="checks">
    <h3 id="checks" tabindex="-1">${words.findings.heading}</h3>
    <p>
      <strong>${result ? summaryOf(result) : words.findings.waiting}</strong>
    </p>
    ${
      checker.isBlocked
        ? html`<div class="notice">
            <p>${words.findings.blocked}</p>
            <div class="tools">
              <button type="button" @click=${() => void checker.bring(desk.source().boundaries)}>
                ${words.findings.again}
              </button>
            </div>
          </div>`
        : nothing
    }
    ${checker.isBroken ? html`<p class="notice grave">${words.failed}</p>` : nothing}
    ${findings.length > 0 ? html`<p class="quiet">${words.findings.explain}</p>` : nothing}
    ${groupTemplate(desk, words.findings.ofThis, own)}
    ${groupTemplate(desk, desk.key === undefined ? '' : words.findings.ofOthers, others)}
    ${
      early.length > 0
        ? html`<details>
            <summary>${words.findings.old(early.length)}</summary>
            ${groupTemplate(desk, '', early)}
          </details>`
        : nothing
    }
  </section>`;
}

function groupTemplate(
  desk: Desk,
  heading: string,
  findings: readonly Found[],
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const sorted = [...findings].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  return html`${heading === '' ? nothing : html`<h4>${heading}</h4>`}
    <ul class="found">
      ${sorted.map((it) => guard([it], () => itemTemplate(desk, it)))}
    </ul>`;
}

function itemTemplate(desk: Desk, found: Found): TemplateResult {
  const { key, path, severity, file, record } = found;
  const suggestion = suggestionText(found);
  const isThere = key !== undefined && rowIn(desk.draft, key) !== undefined;
  const field = fieldOf(path);
  const where = `${record || file}${field === '' ? '' : `, ${field}`}`;
  return html`<li class=${severity}>
    <span class="sign" aria-hidden="true">${severity === 'error' ? '✕' : '?'}</span>
    <span>
      <strong>${words.findings[severity]}:</strong> ${findingText(found)}
      ${suggestion === undefined ? nothing : html`<span class="quiet">${suggestion}</span>`}
      ${
        isThere
          ? html`<button
              type="button"
              class="link"
              aria-label=${words.findings.go(where)}
              @click=${() => void desk.choose(key, path.length > 0 ? path : 'heading')}
            >
              ${where}
            </button>`
          : html`<span class="quiet">${where}</span>`
      }
    </span>
  </li>`;
}
