import assert from 'node:assert/strict';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { PageContext, PageTest } from '../page-test.ts';
import { pagePolicy, serve, strictPolicy } from '../serve.ts';
import type { Site } from '../serve.ts';
import { root } from '../tree.ts';
import { axeFinds, isNarrow, looks } from './looks.ts';

type Headers = Readonly<Record<string, string>>;

/** The policy of a site that uses the frame as well. */
const framePolicy = `${pagePolicy}; frame-src 'self'`;
const verdict = 'p[data-verdict]';

/** The folder under these headers, with its policy as one of them. */
async function folderUnder(headers: Headers): Promise<Site> {
  return serve(path.join(root, 'dist/cdn'), { policy: null, headers });
}

/** The same where no map needs to come in the frame, which is only looked at for its tag. */
async function lightFolderUnder(headers: Headers): Promise<Site> {
  const site = await folderUnder(headers);
  site.spoil('/coalition-map.js', { body: '', type: 'text/javascript' });
  return site;
}

interface Said {
  readonly page: Page;
  readonly verdict: string;
  /** Result and proposal by what was tried. */
  readonly rows: ReadonlyMap<string, { result: string; add: string }>;
  /** The headers that it proposes. */
  readonly headers: Headers;
}

async function ask({ newPage }: PageContext, headers: Headers): Promise<Said> {
  const site = await lightFolderUnder(headers);
  try {
    const page = await newPage();
    await page.goto(`${site.origin}/self-test.html`);
    await page.locator(`${verdict}, #without`).first().waitFor();
    if ((await page.locator('#without').count()) > 0) {
      // Where the script runs, it takes these words away.
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(200);
    }
    if ((await page.locator('#without').count()) > 0)
      return {
        page,
        verdict: 'without',
        rows: new Map(),
        headers: linesIn(await page.locator('#strictest').innerText()),
      };
    await page.locator(verdict).waitFor();
    const rows = await page.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const [what = '', result = '', , add = ''] = [...row.children].map(({ textContent }) => textContent);
        return [what, { result, add }] as const;
      }),
    );
    const shown = await page.locator('#header').allInnerTexts();
    return {
      page,
      verdict: (await page.locator(verdict).getAttribute('data-verdict')) ?? '',
      rows: new Map(rows),
      headers: linesIn(shown.join('\n')),
    };
  } finally {
    await site.close();
  }
}

/** Headers as one writes them, a line each; of two policies both hold. */
function linesIn(text: string): Headers {
  const headers: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/^([\w-]+): (.*)$/gm)) {
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return headers;
}

interface Hostile {
  readonly name: string;
  /** Instead of a part of the policy: another. */
  readonly policy?: readonly [RegExp | string, string];
  readonly headers?: Headers;
  /** The row that says it, and the directive that it proposes; no row where the page's own script is refused. */
  readonly row?: string;
  readonly add?: string;
  /** Whether only some sites need it. */
  readonly isNote?: boolean;
}

const hostile: readonly Hostile[] = [
  {
    name: 'no worker-src',
    policy: ["worker-src 'self'", "worker-src 'none'"],
    row: 'Worker',
    add: "worker-src 'self'",
  },
  {
    name: 'workers only by what governs them: child-src',
    policy: ["worker-src 'self'", 'child-src https://example.com'],
    row: 'Worker',
    add: "worker-src 'self'",
  },
  { name: 'no connect-src', policy: ["connect-src 'self'; ", ''], row: 'Data', add: "connect-src 'self'" },
  {
    name: 'scripts by name, each alone',
    policy: ["script-src 'self'", 'script-src localhost:*/self-test.js'],
    row: 'Later scripts',
    add: "script-src 'self'",
  },
  {
    name: 'no name for Lit in Trusted Types',
    policy: ['trusted-types lit-html coalition-map', 'trusted-types coalition-map'],
    row: 'Trusted Types: lit-html',
    add: 'trusted-types lit-html',
  },
  {
    name: 'no Trusted Types at all',
    policy: ['trusted-types lit-html coalition-map', "trusted-types 'none'"],
    row: 'Trusted Types: coalition-map',
    add: 'trusted-types coalition-map',
  },
  {
    name: 'no style sheet',
    policy: ["style-src 'self'", "style-src 'none'"],
    row: 'Style sheet of embed.html',
    add: "style-src 'self'",
    isNote: true,
  },
  {
    name: 'no frame-src',
    policy: ["; frame-src 'self'", ''],
    row: 'embed.html in a frame',
    add: "frame-src 'self'",
    isNote: true,
  },
  {
    name: 'frame-ancestors none',
    policy: ["frame-ancestors 'self'", "frame-ancestors 'none'"],
    row: 'embed.html in a frame',
    add: "frame-ancestors 'self'",
    isNote: true,
  },
  {
    name: 'X-Frame-Options',
    policy: ["frame-ancestors 'self'; ", ''],
    headers: { 'x-frame-options': 'DENY' },
    row: 'embed.html in a frame',
    add: 'X-Frame-Options: SAMEORIGIN',
    isNote: true,
  },
  {
    name: 'no clipboard',
    headers: { 'permissions-policy': 'clipboard-write=()' },
    row: 'Copy link',
    add: 'Permissions-Policy: clipboard-write=(self)',
    isNote: true,
  },
  {
    name: 'types that are guessed',
    headers: { 'x-content-type-options': 'none' },
    row: 'Types of files',
    add: 'X-Content-Type-Options: nosniff',
    isNote: true,
  },
  {
    name: 'Trusted Types of another tool, and no icon, in a policy of its own',
    policy: [
      /^.*$/,
      "default-src 'none'; script-src 'self'; connect-src 'self'; trusted-types default dompurify; require-trusted-types-for 'script'",
    ],
    row: 'Worker',
    add: 'See Trusted Types: coalition-map.',
  },
  {
    name: 'no data, no icon, and no Trusted Types',
    policy: [/^.*$/, "default-src 'none'; script-src 'self'; connect-src https://api.example"],
    row: 'Data',
    add: "connect-src 'self'",
  },
  {
    name: 'frame-ancestors of another site',
    policy: ["frame-ancestors 'self'", 'frame-ancestors https://other.example'],
    row: 'embed.html in a frame',
    add: "frame-ancestors 'self'",
    isNote: true,
  },
  {
    name: 'a sandbox that lets scripts run',
    policy: ["base-uri 'none'", "base-uri 'none'; sandbox allow-scripts allow-same-origin"],
    row: 'Sandbox of the policy',
    add: 'sandbox allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
    isNote: true,
  },
  { name: 'no script at all', policy: ["script-src 'self'", "script-src 'none'"] },
  {
    name: 'scripts by a nonce alone',
    policy: ["script-src 'self'", "script-src 'nonce-abc' 'strict-dynamic'"],
  },
  { name: 'a sandbox', policy: ["base-uri 'none'", "base-uri 'none'; sandbox"] },
];

export const pages: PageTest[] = [
  {
    title:
      'the self-test says that all is well under the strictest policy, and asks nothing of another origin',
    async run(context) {
      for (const [policy, notes] of [
        [
          strictPolicy,
          ['Style sheet of embed.html', 'embed.html in a frame', 'Pages of other sites', 'WebGL'],
        ],
        [framePolicy, ['Pages of other sites', 'WebGL']],
      ] as const) {
        const { page, verdict, rows } = await ask(context, { 'content-security-policy': policy });
        assert.equal(verdict, 'good', policy);
        const unlike = [...rows].filter(([, { result }]) => result !== 'works').map(([what]) => what);
        assert.deepEqual(
          unlike.filter((it) => it !== 'WebGL'),
          notes.filter((it) => it !== 'WebGL'),
        );
        assert.ok(rows.size >= 10);
        await page.close();
      }
      const site = await folderUnder({ 'content-security-policy': framePolicy });
      try {
        const page = await context.newPage();
        const elsewhere: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(`${site.origin}/`) || request.method() === 'POST')
            elsewhere.push(request.url());
        });
        await page.goto(`${site.origin}/self-test.html`);
        await page.locator(verdict).waitFor();
        assert.deepEqual(elsewhere, []);
        assert.deepEqual(context.complaints(page), []);
      } finally {
        await site.close();
      }
    },
  },
  ...hostile.map(({ name, policy, headers = {}, row, add = '', isNote = false }): PageTest => ({
    title: `the self-test tells of ${name}, and all is well with the header that it proposes`,
    async run(context) {
      const changed = policy ? framePolicy.replace(...policy) : framePolicy;
      if (policy) assert.notEqual(changed, framePolicy);
      const first = await ask(context, { ...headers, 'content-security-policy': changed });
      if (row === undefined) assert.equal(first.verdict, 'without');
      else {
        assert.deepEqual(
          first.rows.get(row)?.result,
          isNote ? 'note' : 'blocked',
          JSON.stringify([...first.rows]),
        );
        assert.ok(first.rows.get(row)?.add.includes(add), first.rows.get(row)?.add);
        assert.equal(first.verdict, isNote ? 'good' : 'blocked');
      }
      await first.page.close();
      // Nothing but what it is about is added: no directive of another kind gets a source that is none of it.
      const proposed = Object.values(first.headers).join('; ');
      assert.doesNotMatch(
        proposed,
        /require-trusted-types-for 'script' \S|(img|font|media)-src[^;]*lit-html/,
      );
      const again = await ask(context, { ...headers, ...first.headers });
      assert.equal(again.verdict, 'good');
      if (row !== undefined)
        assert.equal(again.rows.get(row)?.result, 'works', JSON.stringify(first.headers));
    },
  })),
  {
    title: 'the self-test shows the strictest policy before any script, as the tests send it',
    async run({ newPage }) {
      const site = await folderUnder({});
      try {
        const page = await newPage({ javaScriptEnabled: false });
        await page.goto(`${site.origin}/self-test.html`);
        assert.equal(
          (await page.locator('#strictest').innerText()).trim(),
          `Content-Security-Policy: ${strictPolicy}`,
        );
        await page.getByRole('heading', { name: 'The script of this page did not run' }).waitFor();
      } finally {
        await site.close();
      }
    },
  },
  {
    title:
      'axe finds nothing on the self-test, and nothing is wider than the page, on a phone, dark and in forced colours',
    async run({ newPage }) {
      const site = await lightFolderUnder({});
      try {
        for (const [name, options] of looks)
          for (const javaScriptEnabled of [true, false]) {
            const page = await newPage({ ...options, javaScriptEnabled });
            await page.goto(`${site.origin}/self-test.html`);
            if (javaScriptEnabled) await page.locator('#header, tbody tr').first().waitFor();
            assert.equal(await isNarrow(page), true, name);
            if (javaScriptEnabled) assert.deepEqual(await axeFinds(page), [], name);
            await page.close();
          }
      } finally {
        await site.close();
      }
    },
  },
];
