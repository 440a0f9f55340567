import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ts } from '@custom-elements-manifest/analyzer/index.js';
import { create } from '@custom-elements-manifest/analyzer/src/create.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { CustomElement, Declaration, Event, Module, Package } from 'custom-elements-manifest/schema';
import { readChoices } from './choices.ts';

/** A class of ours that is an element, or that one extends. */
export type ElementClass = CustomElement & { readonly kind: 'class' };

/**
 * The custom elements manifest of a package, from the JSDoc of its elements and, for the values of attributes, from the
 * declarations in its `dist/`: the elements with the classes that they extend, without what is private, by their built files.
 */
export function manifestOf(folder: string): Package {
  const names = readdirSync(path.join(folder, 'src')).filter(
    (name) => name.endsWith('.ts') && !/\.(test|browser|fixture)\b/.test(name),
  );
  const textOf = (name: string): string => readFileSync(path.join(folder, 'src', name), 'utf8');
  const read = create({
    modules: names
      .sort()
      .map((name) => ts.createSourceFile(`src/${name}`, textOf(name), ts.ScriptTarget.ES2015, true)),
    plugins: litPlugin(),
    context: { dev: false, thirdPartyCEMs: [] },
  });
  const kept = keptIn(read.modules);
  const choicesOf = readChoices(folder, [...kept.values()]);
  for (const module of kept.values())
    for (const declaration of classesIn(module)) tidy(declaration, choicesOf(module.path, declaration.name));
  const defines = names.filter((name) => /^define\b/.test(name));
  const modules = [
    ...kept.values(),
    ...defines.map((name) => defineModule(`src/${name}`, textOf(name), kept)),
  ];
  return JSON.parse(JSON.stringify({ ...read, modules }), (_key, value: unknown) =>
    // Sources are named with and without a slash in front.
    typeof value === 'string' ? value.replace(/^\/?src\/(\S+)\.ts$/, 'dist/$1.js') : value,
  ) as Package;
}

/** The classes of a module. */
export function classesIn({ declarations = [] }: Module): ElementClass[] {
  return declarations.filter((it): it is Declaration & ElementClass => it.kind === 'class');
}

/** The modules of elements and of the classes that these extend, with those classes alone, by path. */
function keptIn(modules: readonly Module[]): Map<string, Module> {
  const classes = new Map(
    modules.flatMap((module) => classesIn(module).map((it) => [it.name, { it, module }] as const)),
  );
  const wanted = new Set([...classes.values()].filter(({ it }) => it.tagName !== undefined));
  for (const { it } of wanted) {
    const above = classes.get(it.superclass?.name ?? '');
    if (above) wanted.add(above);
  }
  const kept = new Map<string, Module>();
  for (const { it, module } of wanted) {
    const {
      declarations = [],
      exports = [],
      ...rest
    } = kept.get(module.path) ?? {
      ...module,
      declarations: [],
      exports: [],
    };
    const own = module.exports?.filter(({ name }) => name === it.name) ?? [];
    kept.set(module.path, { ...rest, declarations: [...declarations, it], exports: [...exports, ...own] });
  }
  return new Map([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Leaves out what is nobody's business and what was found twice, and writes the values of attributes out. */
function tidy(it: ElementClass, choices: ReadonlyMap<string, string>): void {
  it.members = (it.members ?? []).filter(
    ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && name !== 'styles',
  );
  // The analyzer adds an event without a name for each `dispatchEvent(new X())`.
  const events = new Map<string, Event>();
  for (const event of it.events ?? []) if (event.name) events.set(event.name, event);
  it.events = [...events.values()];
  for (const attribute of it.attributes ?? []) {
    const text = choices.get(attribute.fieldName ?? attribute.name) ?? attribute.type?.text ?? 'string';
    attribute.type = { text };
  }
}

/** A module that registers tags, as `'coalition-map': CoalitionMap` in an object of its source tells. */
function defineModule(file: string, text: string, kept: ReadonlyMap<string, Module>): Module {
  const moduleOf = (name: string): string => {
    const found = [...kept.values()].find((module) => classesIn(module).some((it) => it.name === name));
    if (!found) throw new Error(`${file}: ${name} has no @tagname.`);
    return found.path;
  };
  const found = [...text.matchAll(/'(coalition-[\w-]+)': (\w+)/g)];
  return {
    kind: 'javascript-module',
    path: file,
    declarations: [],
    exports: found.map(([, tag = '', name = '']) => ({
      kind: 'custom-element-definition',
      name: tag,
      declaration: { name, module: moduleOf(name) },
    })),
  };
}
