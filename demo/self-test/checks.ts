/** What the self-test tries, each by doing it as the map does. */
import { allowing, framesItself, missingTokens, policiesIn } from './header.ts';
import { address, asked, finding, headersOf, others, pause, policies, tried } from './tries.ts';
import type { Finding } from './tries.ts';

interface Policy {
  createScriptURL(url: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The script that is loaded later: beside the sources it is one of them. */
const part = address(
  new URL(import.meta.url).pathname.endsWith('.ts') ? 'self-test/part.ts' : 'self-test-part.js',
);

async function laterFiles(): Promise<Finding> {
  const { got, refused } = await tried(async () => {
    await import(/* @vite-ignore */ part);
    return true;
  });
  return finding('Later scripts', got === true, {
    well: 'List, details, languages and tools come when they are needed.',
    ill: 'The map’s picture comes; list, details, languages and tools do not. Hotline and exit work.',
    add: asked(refused, ["'self'"], ['script-src']) ?? 'Have the server send .js files as text/javascript.',
  });
}

/** Lit and MapLibre's worker each bring a Trusted Types policy; a page with the header must name them. */
async function trustedTypes(name: string, ill: string): Promise<{ row: Finding; policy?: Policy }> {
  const { trustedTypes: factory } = globalThis as { trustedTypes?: Factory };
  const { got, refused } = await tried(() => factory?.createPolicy(name, { createScriptURL: (it) => it }));
  const row = finding(`Trusted Types: ${name}`, !factory || got !== undefined, {
    well: factory ? 'The policy may be made.' : 'This browser has no Trusted Types: nothing is refused.',
    ill,
    add: asked(refused, [name], ['trusted-types']),
  });
  return { row, ...(got && { policy: got }) };
}

function workerStarts(policy: Policy | undefined): Promise<boolean> {
  const worker = new Worker(policy?.createScriptURL(part) ?? part, { type: 'module' });
  return Promise.race([
    new Promise<boolean>((done) => {
      worker.onmessage = () => {
        done(true);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        done(false);
      };
    }),
    pause(5000).then(() => false),
  ]).finally(() => {
    worker.terminate();
  });
}

async function worker(policy: Policy | undefined): Promise<Finding> {
  const { got = false, refused } = await tried(() => workerStarts(policy));
  return finding('Worker', got, {
    well: 'MapLibre may draw, where the visitor’s device has WebGL.',
    ill: 'The map stays an SVG; nothing is lost but speed with very many pins, and the near view with streets.',
    add:
      asked(refused, ["'self'"], ['worker-src', 'child-src', 'script-src']) ??
      'See Trusted Types: coalition-map.',
  });
}

async function data(): Promise<Finding> {
  const { got, refused } = await tried(async () => {
    const answer = await fetch(address('data/tat/dataset.json'), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return answer.ok && typeof (await answer.json()) === 'object';
  });
  return finding('Data', got === true, {
    well: 'Datasets in the folder can be read.',
    ill: 'The map says that records could not be loaded; pins, list and details are missing. Hotline and exit work.',
    add:
      asked(refused, ["'self'"], ['connect-src']) ??
      'Copy data/ with the folder, and have the server send .json files as they are.',
  });
}

async function sheets(): Promise<Finding[]> {
  const { got } = await tried(() => {
    new CSSStyleSheet().replaceSync('a { color: red }');
    return true;
  });
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  const { got: isStyled, refused } = await tried(async () => {
    // Asked for again, so that a refusal is heard.
    const again = link?.cloneNode() as HTMLLinkElement;
    document.head.append(again);
    await pause(100);
    again.remove();
    // The rules of a refused sheet may not be read.
    return (link?.sheet?.cssRules.length ?? 0) > 0;
  });
  return [
    finding('Style sheets of the elements', got === true, {
      well: 'They are made by script, which no policy refuses.',
      ill: 'This browser is too old for the elements. Hotline and exit work.',
      add: 'Nothing: it is the browser.',
    }),
    finding('Style sheet of embed.html', isStyled === true, {
      well: 'The page for a frame looks as it should also before its elements are there.',
      ill: 'Exit and hotline of embed.html look plain before its elements are there. A page of your own needs none.',
      add: asked(refused, ["'self'"], ['style-src']) ?? 'Have the server send .css files as text/css.',
      optional: true,
    }),
  ];
}

async function frame(): Promise<Finding> {
  const { got, refused } = await tried(async () => {
    const tag = document.createElement('iframe');
    tag.title = 'A try of embed.html';
    tag.src = address('embed.html?upgrade=never');
    tag.className = 'try';
    document.body.append(tag);
    await Promise.race([new Promise((done) => (tag.onload = done)), pause(5000)]);
    const works = Boolean(tag.contentDocument?.querySelector('coalition-explorer'));
    tag.remove();
    return works;
  });
  let add = asked(refused, ["'self'"], ['frame-src', 'child-src', 'frame-ancestors']);
  const headers = got === true || add !== undefined ? undefined : await headersOf('embed.html');
  for (const policy of policiesIn(headers?.get('content-security-policy') ?? '').filter(
    (it) => !framesItself(it, location.origin),
  )) {
    policies.set(policy, allowing(policies.get(policy) ?? policy, 'frame-ancestors', ["'self'"]));
    add = "frame-ancestors 'self'";
  }
  if (/deny/i.test(headers?.get('x-frame-options') ?? '')) {
    others.add('X-Frame-Options: SAMEORIGIN');
    add = [add, 'X-Frame-Options: SAMEORIGIN'].filter((it) => it !== undefined).join(' and ');
  }
  return finding('embed.html in a frame', got === true, {
    well: 'Pages of this site may frame it.',
    ill: 'The frame stays empty: for your visitors nothing is there, no hotline either. Needed only where you use the frame.',
    add: add ?? 'Copy embed.html with the folder; see the browser’s console.',
    optional: true,
  });
}

/** What kind each file must be sent as. */
const types: Readonly<Record<string, RegExp>> = {
  'coalition-map.js': /^(text|application)\/javascript/,
  'embed.css': /^text\/css/,
  'data/tat/dataset.json': /^application\/json/,
};

async function kinds(): Promise<Finding> {
  const wrong: string[] = [];
  let nosniff = true;
  for (const [name, wanted] of Object.entries(types)) {
    const headers = await headersOf(name);
    const type = headers?.get('content-type') ?? '';
    if (headers && !wanted.test(type)) wrong.push(`${name} comes as ${type === '' ? 'no type' : type}`);
    if (headers && headers.get('x-content-type-options') !== 'nosniff') nosniff = false;
  }
  if (!nosniff) others.add('X-Content-Type-Options: nosniff');
  return finding('Types of files', wrong.length === 0 && nosniff, {
    well: 'Files that could be asked for come as what they are.',
    ill: [
      ...wrong,
      ...(nosniff ? [] : ['without X-Content-Type-Options a browser may take a file for another kind']),
    ].join('; '),
    add: [
      ...(wrong.length > 0
        ? ['Send .js as text/javascript, .css as text/css, .json as application/json']
        : []),
      ...(nosniff ? [] : ['X-Content-Type-Options: nosniff']),
    ].join('; '),
    optional: true,
  });
}

/** A sandbox of the whole page keeps more away than the map's start. */
function sandbox(): Finding {
  const lost = new Map<string, string>();
  for (const [policy, changed] of policies) {
    const missing = missingTokens(policy);
    for (const [token, loss] of missing) lost.set(token, loss);
    if (missing.size > 0) policies.set(policy, allowing(changed, 'sandbox', [...missing.keys()]));
  }
  return finding('Sandbox of the policy', lost.size === 0, {
    well: 'None, or one that keeps nothing of the map away.',
    ill: [...new Set(lost.values())].join('; '),
    add: `sandbox ${[...lost.keys()].join(' ')}`,
    optional: true,
  });
}

function clipboard(headers: Headers | undefined): Finding {
  const isRefused = /clipboard-write=\(\s*\)/.test(headers?.get('permissions-policy') ?? '');
  if (isRefused) others.add('Permissions-Policy: clipboard-write=(self)');
  return finding('Copy link', isSecureContext && !isRefused, {
    well: 'Links and citations can be copied by a button.',
    ill: 'The button shows the link, for visitors to copy by hand.',
    add: isRefused ? 'Permissions-Policy: clipboard-write=(self)' : 'Serve the page by https.',
    optional: true,
  });
}

function elsewhere(headers: Headers | undefined): Finding {
  const opens = headers?.get('access-control-allow-origin') ?? null;
  const resource = headers?.get('cross-origin-resource-policy') ?? 'none';
  return {
    what: 'Pages of other sites',
    result: opens === null ? 'note' : 'works',
    means:
      opens === null
        ? `Only pages of this site may load the folder. For others the server would send Access-Control-Allow-Origin, and for pages with Cross-Origin-Embedder-Policy also Cross-Origin-Resource-Policy: cross-origin (now: ${resource}).`
        : `Pages of ${opens} may load scripts and data (Cross-Origin-Resource-Policy: ${resource}).`,
  };
}

function webgl(): Finding {
  const has = document.createElement('canvas').getContext('webgl2') !== null;
  return finding('WebGL', has, {
    well: 'This browser can draw with it.',
    ill: 'This browser has none: here the map is an SVG. No header decides that.',
    add: undefined,
    optional: true,
  });
}

/** Tries all, one after the other, so that each refusal belongs to one. */
export async function findings(): Promise<{ rows: Finding[]; header: string }> {
  const lit = await trustedTypes(
    'lit-html',
    'The elements do not start: visitors see the exit and the hotline of your page, and no map.',
  );
  const own = await trustedTypes('coalition-map', 'MapLibre’s worker may not start: the map stays an SVG.');
  const rows = [
    await laterFiles(),
    lit.row,
    own.row,
    await worker(own.policy),
    await data(),
    ...(await sheets()),
  ];
  const headers = await headersOf('self-test.html');
  // A policy that refused nothing so far is shown too: all of them are sent.
  for (const policy of policiesIn(headers?.get('content-security-policy') ?? ''))
    if (!policies.has(policy)) policies.set(policy, policy);
  rows.push(await frame(), await kinds(), sandbox(), clipboard(headers), elsewhere(headers), webgl());
  const lines = [...new Set(policies.values())].map((it) => `Content-Security-Policy: ${it}`);
  return { rows, header: [...lines, ...others].join('\n') };
}
