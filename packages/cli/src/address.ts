import { hostOf } from '@coalition-map/schema';

/** A web address in running text: up to a blank, less the punctuation that closes a sentence or a bracket. */
const address = /https?:\/\/[^\s]+?(?=[).,;:]*(?:\s|$))/g;

/** Gives the web addresses in a text, each once, in order. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.match(address) ?? [])];
}

/** Gives a text with each web address as its host alone, for a reader who finds the address among the sources. */
export function withHosts(text: string): string {
  return text.replace(address, (url) => hostOf(url)).replace(/ +([;.,])(?=\s|$)/g, '$1');
}
