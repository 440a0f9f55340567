/** What a Content-Security-Policy says, and what it would have to say. Pure: the page hands in text. */

function directivesOf(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    // A browser takes the first of two directives of one name.
    if (name !== '' && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

/** Where a browser looks for the sources of a directive that a policy leaves out. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['default-src'],
  'style-src': ['default-src'],
  'connect-src': ['default-src'],
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'frame-src': ['child-src', 'default-src'],
};

/**
 * A policy that allows these sources by a directive as well, and keeps all else: what stood there, and what governed it before
 * where the policy had no such directive.
 * @param directive As a browser names it, `script-src-elem` too.
 */
export function allowing(policy: string, directive: string, sources: readonly string[]): string {
  const directives = directivesOf(policy);
  const base = directive.replace(/-(elem|attr)$/, '');
  const name = directives.has(directive) ? directive : base;
  const governing = [name, ...(fallbacks[base] ?? [])].find((it) => directives.has(it));
  const before = (governing === undefined ? [] : (directives.get(governing) ?? [])).filter(
    (it) => it.toLowerCase() !== "'none'",
  );
  directives.set(name, [...before, ...sources.filter((it) => !before.includes(it))]);
  return [...directives].map(([it, values]) => [it, ...values].join(' ')).join('; ');
}

/** The policies of a header, of which each must allow what the page does. */
export function policiesIn(header: string): string[] {
  return header
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean);
}

/** Whether pages of the same site may frame a page with this policy. */
export function framesItself(policy: string, origin: string): boolean {
  const { protocol } = new URL(origin);
  const ancestors = directivesOf(policy).get('frame-ancestors');
  return ancestors?.some((it) => ["'self'", '*', protocol, origin].includes(it.toLowerCase())) ?? true;
}

/** What visitors lose without each token of a sandbox; the README has the same for that of a frame. */
const tokens: Readonly<Record<string, string>> = {
  'allow-popups': 'sources do not open, calls and texts may do nothing',
  'allow-popups-to-escape-sandbox': 'sources open broken',
  'allow-downloads': 'lists, pictures and calendars are not kept',
  'allow-modals': 'nothing is printed',
};

/** The tokens that the sandbox of a policy leaves out, and what is lost without each; none where it has no sandbox. */
export function missingTokens(policy: string): ReadonlyMap<string, string> {
  const given = directivesOf(policy).get('sandbox');
  return new Map(Object.entries(tokens).filter(([token]) => given !== undefined && !given.includes(token)));
}
