/** The parts of the analyzer that we call; it ships no types for them. */
declare module '@custom-elements-manifest/analyzer/src/create.js' {
  import type { Package } from 'custom-elements-manifest/schema';
  import type { Plugin } from '@custom-elements-manifest/analyzer';
  export function create(given: {
    readonly modules: readonly object[];
    readonly plugins: readonly Plugin[];
    readonly context: object;
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type { Plugin } from '@custom-elements-manifest/analyzer';
  export function litPlugin(): Plugin[];
}

/** The TypeScript that it reads with, which is older than ours. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  export const ts: {
    readonly ScriptTarget: { readonly ES2015: number };
    createSourceFile(name: string, text: string, target: number, setParents: boolean): object;
  };
}
