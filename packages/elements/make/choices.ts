import path from 'node:path';
import type { Module } from 'custom-elements-manifest/schema';
import ts from 'typescript';

/** The properties of a class whose types are choices, each with its type in full, such as `'us' | 'us-ca' | undefined`. */
type ChoicesOf = (source: string, className: string) => ReadonlyMap<string, string>;

/** Looks choices up in the declarations of a built package, where the manifest has only the names of types. */
export function readChoices(folder: string, modules: readonly Module[]): ChoicesOf {
  const builtOf = (source: string): string =>
    path.join(folder, source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.d.ts'));
  const program = ts.createProgram(
    modules.map(({ path: source }) => builtOf(source)),
    {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      noEmit: true,
    },
  );
  const checker = program.getTypeChecker();
  return (source, className) => {
    const file = program.getSourceFile(builtOf(source));
    if (!file) throw new Error(`${builtOf(source)} is missing: build the packages first.`);
    const found = file.statements.find(
      (it): it is ts.ClassDeclaration => ts.isClassDeclaration(it) && it.name?.text === className,
    );
    if (!found) return new Map();
    const properties = checker.getTypeAtLocation(found).getProperties();
    return new Map(
      properties.flatMap((property) => {
        const text = choiceOf(checker.getTypeOfSymbolAtLocation(property, found));
        return text === undefined ? [] : [[property.name, text] as const];
      }),
    );
  };
}

/** A type in full, where it is a few strings that one may choose from. */
function choiceOf(type: ts.Type): string | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const strings = parts.filter((part) => part.isStringLiteral());
  const isOptional = parts.some((part) => (part.flags & ts.TypeFlags.Undefined) !== 0);
  if (strings.length === 0 || strings.length + Number(isOptional) < parts.length) return undefined;
  return [...strings.map(({ value }) => `'${value}'`), ...(isOptional ? ['undefined'] : [])].join(' | ');
}
