import type { Plugin, Rolldown } from 'vite';

/**
 * Lazy parts of the first page by the module that brings them, each one file. `passedOn` is what an earlier script only
 * passes on, by an index, and this part is the first to use.
 */
const parts = [
  {
    name: 'overlay',
    brings: /packages\/elements\/src\/map\/overlay\.ts$/,
    passedOn: /packages\/(geo\/src\/(outline|region-at)|store\/src\/(in-force|words\/en-(map|poster)))\.ts$/,
    /** Small things that several later parts share. */
    shared:
      /packages\/(store\/src\/filters-match|elements\/src\/hand-over)\.ts$|\/lit(-html)?\/(directives\/repeat|directive-helpers)\.js$/,
  },
];

/** How a chunk imports a helper of the bundler, and the same helpers in place. */
const helperImport =
  /import\s*\{\s*(\w+)(?: as ([\w$]+))?\s*\}\s*from\s*"[^"]*(rolldown-runtime|preload-helper)[^"]*";/g;
const helpers: Readonly<Record<string, string>> = {
  'preload-helper': '(l)=>l()',
  'rolldown-runtime':
    '(a,n)=>{const o={};for(const k in a)Object.defineProperty(o,k,{get:a[k],enumerable:true});' +
    'return n||Object.defineProperty(o,Symbol.toStringTag,{value:"Module"}),o}',
};

/** A chunk with the helpers that it imports in place. */
function helpersInPlace(code: string): string {
  return code.replace(
    helperImport,
    (_whole, name: string, as: string | undefined, helper: string) =>
      `const ${as ?? name}=${helpers[helper] ?? ''};`,
  );
}

/**
 * The same for a chunk with a source map, which stays true: as many spaces stand where the import was, and the helpers last;
 * a function may be called before the line that declares it.
 */
function helpersLast(code: string): string {
  let own = '';
  const rest = code.replace(helperImport, (whole, name: string, as: string | undefined, helper: string) => {
    own += `function ${as ?? name}(...a){return(${helpers[helper] ?? ''})(...a)}\n`;
    return ' '.repeat(whole.length);
  });
  const [end = ''] = /\n?(\/\/# sourceMappingURL=.*)?\s*$/.exec(rest) ?? [];
  return own === '' ? code : `${rest.slice(0, rest.length - end.length)}\n${own}${end.trimStart()}`;
}

/** A module's static imports, with itself, however deep. */
function reachOf(from: readonly string[], modules: Rolldown.PluginContext): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const to of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(to);
  return reached;
}

/**
 * What such a part imports is in its own file, also where other lazy parts share it: a file for what is shared would be
 * known only when the part is there, and cost another round trip.
 */
export function wholeParts(): Plugin {
  const partOf = new Map<string, string>();
  return {
    name: 'coalition-whole-parts',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const isEntry = (id: string): boolean => this.getModuleInfo(id)?.isEntry === true;
      const early = reachOf(ids.filter(isEntry), this);
      for (const { name, brings, passedOn, shared } of parts) {
        const own = reachOf(
          ids.filter((it) => brings.test(it)),
          this,
        );
        for (const id of ids.filter((it) => shared.test(it))) partOf.set(id, name);
        for (const id of own)
          if (!partOf.has(id) && (passedOn.test(id) || !early.has(id))) partOf.set(id, name);
      }
    },
    outputOptions: (options) => ({
      ...options,
      codeSplitting: {
        groups: parts.map(({ name }) => ({
          name,
          test: (id: string) => partOf.get(id) === name,
          includeDependenciesRecursively: false,
        })),
      },
    }),
    generateBundle({ sourcemap }, bundle) {
      // A helper that several files share would be such a file too.
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = sourcemap ? helpersLast(chunk.code) : helpersInPlace(chunk.code);
      for (const name of Object.keys(bundle))
        if (/(rolldown-runtime|preload-helper)-/.test(name)) delete bundle[name];
    },
  };
}
