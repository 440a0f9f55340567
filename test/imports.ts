import ts from 'typescript';

/** One place where a module reaches for another file or package. */
export interface Reach {
  /** What it names; undefined where it is no plain string, so that no one can tell. */
  readonly to: string | undefined;
  /** `import()` is `dynamic`; `new URL(…, import.meta.url)` is a `url`; an import of types alone is a `type`. */
  readonly how: 'static' | 'dynamic' | 'type' | 'url';
  readonly line: number;
}

function isImportMeta(node: ts.Node, name?: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isMetaProperty(node.expression) &&
    (name === undefined || node.name.text === name)
  );
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** What a call or a `new` reaches for: `import()`, `require()`, `import.meta.resolve()`, `import.meta.glob()`, `new URL()`. */
function reachOf(node: ts.CallExpression | ts.NewExpression): Omit<Reach, 'line'> | undefined {
  const [first, second] = node.arguments ?? [];
  const callee = node.expression;
  if (ts.isNewExpression(node)) {
    if (
      !ts.isIdentifier(callee) ||
      callee.text !== 'URL' ||
      second === undefined ||
      !isImportMeta(second, 'url')
    )
      return undefined;
    return { to: textOf(first), how: 'url' };
  }
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return { to: textOf(first), how: 'dynamic' };
  if (ts.isIdentifier(callee) && callee.text === 'require') return { to: textOf(first), how: 'static' };
  if (isImportMeta(callee, 'resolve')) return { to: textOf(first), how: 'dynamic' };
  if (isImportMeta(callee, 'glob')) return { to: undefined, how: 'dynamic' };
  return undefined;
}

/** Everything that a TypeScript or JavaScript module reaches for, read by TypeScript's own parser. */
export function reachesOf(file: string, text: string): Reach[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const found: Reach[] = [];
  const add = (node: ts.Node, reach: Omit<Reach, 'line'>): void => {
    found.push({ ...reach, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
      add(node, { to: textOf(node.moduleSpecifier), how: isTypeOnly(node) ? 'type' : 'static' });
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node, { to: textOf(node.moduleReference.expression), how: 'static' });
    else if (ts.isImportTypeNode(node))
      add(node, {
        to: textOf(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined),
        how: 'type',
      });
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const reach = reachOf(node);
      if (reach !== undefined) add(node, reach);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { fileName, pos } of source.referencedFiles)
    found.push({ to: fileName, how: 'type', line: source.getLineAndCharacterOfPosition(pos).line + 1 });
  return found;
}
