import { hrefOf } from '@coalition-map/schema';

/** Where the exit goes unless the page names another place: a national weather service, the same for every visitor. */
export const DEFAULT_DESTINATION = 'https://www.weather.gov/';

/**
 * Gives the first of the wished addresses that leaves the page for another https site, else the default.
 * @param here Origin of the page: an address on the same site is no way out of it.
 */
export function destinationOf(here: string, ...wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const href = hrefOf(wish ?? undefined);
    if (href === undefined) continue;
    const { protocol, origin, href: full } = new URL(href);
    if (protocol === 'https:' && origin !== here) return full;
  }
  return DEFAULT_DESTINATION;
}
