/** How the self-test tries a thing: what came of it, which policies refused it, and what they would have to be. */
import { allowing } from './header.ts';

export interface Finding {
  readonly what: string;
  /** `works`, `blocked`: the map loses something, `note`: only some sites need it. */
  readonly result: 'works' | 'blocked' | 'note';
  /** What that means for visitors, and why. */
  readonly means: string;
  /** What to add to the header, or else to do. */
  readonly add?: string;
}

/** The policies by their text as it came, and as they would have to be. */
export const policies = new Map<string, string>();
/** Other headers to send. */
export const others = new Set<string>();
let refusals: SecurityPolicyViolationEvent[] = [];

addEventListener('securitypolicyviolation', (event) => {
  if (event.disposition === 'enforce') refusals.push(event);
});

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

/** Does something, and gives what it brought and what policies refused meanwhile; an error is no result. */
export async function tried<T>(act: () => T | Promise<T>): Promise<{ got?: T; refused: typeof refusals }> {
  refusals = [];
  let got: T | undefined;
  try {
    got = await act();
  } catch {
    // What is refused tells why; the rest has words of its own.
  }
  await pause(30); // a refusal is told after it
  return { ...(got !== undefined && { got }), refused: refusals };
}

/**
 * Notes what each policy that refused something would have to allow, and gives that as text.
 * @param directives What the try is about: another refusal at the same time, as of the page's icon, is none of it.
 */
export function asked(
  refused: typeof refusals,
  sources: readonly string[],
  directives: readonly string[],
): string | undefined {
  const names = new Set<string>();
  for (const { effectiveDirective, originalPolicy } of refused) {
    const name = effectiveDirective.replace(/-(elem|attr)$/, '');
    if (!directives.includes(name)) continue;
    const changed = allowing(policies.get(originalPolicy) ?? originalPolicy, effectiveDirective, sources);
    policies.set(originalPolicy, changed);
    names.add(name);
  }
  return names.size === 0 ? undefined : [...names].map((it) => `${it} ${sources.join(' ')}`).join('; ');
}

export const address = (name: string): string => new URL(name, document.baseURI).href;

export function finding(
  what: string,
  works: boolean,
  {
    well,
    ill,
    add,
    optional = false,
  }: { well: string; ill: string; add: string | undefined; optional?: boolean },
): Finding {
  if (works) return { what, result: 'works', means: well };
  return { what, result: optional ? 'note' : 'blocked', means: ill, ...(add !== undefined && { add }) };
}

export async function headersOf(name: string): Promise<Headers | undefined> {
  const { got } = await tried(() =>
    fetch(address(name), { method: 'HEAD', credentials: 'omit', cache: 'no-store' }),
  );
  return got?.ok ? got.headers : undefined;
}
