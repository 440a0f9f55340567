import { getWorkerUrl, setWorkerUrl } from 'maplibre-gl';
import { workerUrl } from './worker-url.ts';

interface Policy {
  createScriptURL(url: string): object;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** Two copies of the library on a page meet here, because a policy name may be taken only once. */
const key = Symbol.for('coalition-map.policy');
const shared = globalThis as unknown as Record<symbol, Policy | undefined>;

/** Tells MapLibre where its worker is, unless the page did; under Trusted Types as a URL that the page's policy lets pass. */
export function placeWorker(): void {
  if (!getWorkerUrl()) setWorkerUrl(trusted(new URL(workerUrl, location.href).href));
}

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  let policy = shared[key];
  try {
    policy ??= trustedTypes.createPolicy('coalition-map', { createScriptURL: (it) => it });
    shared[key] = policy;
  } catch {
    // The page's policy does not name ours. Where it asks for Trusted Types too, the worker fails, and the SVG stays.
    return url;
  }
  // MapLibre looks at the URL as at a string before it hands it to Worker, which wants the object itself.
  const trustedUrl = Object.assign(policy.createScriptURL(url), {
    endsWith: (end: string) => url.endsWith(end),
    split: (by: string | RegExp) => url.split(by),
  });
  return trustedUrl as unknown as string;
}
