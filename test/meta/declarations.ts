import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The declarations of `src/index.ts` and of all it imports, as the compiler writes them, by path below `src/`. */
export function declarations(): ReadonlyMap<string, ts.SourceFile> {
  const { options } = ts.parseJsonConfigFileContent({ extends: './tsconfig.build.json' }, ts.sys, root);
  const program = ts.createProgram([`${root}/src/index.ts`], {
    ...options,
    noCheck: true,
    emitDeclarationOnly: true,
    declarationDir: '/',
    outDir: '/',
  });
  const files = new Map<string, ts.SourceFile>();
  program.emit(undefined, (path, text) => {
    files.set(path.slice(1), ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  });
  return files;
}

/** A type of ours that an exported declaration names: `Origin (template/model/resource.d.ts)`. */
type Named = string;

/** The types that what `index.d.ts` exports names, each with the exports that name it, and which `index.d.ts` has not. */
export function notExported(files: ReadonlyMap<string, ts.SourceFile>): ReadonlyMap<Named, readonly string[]> {
  const exported = importedBy('index.d.ts', files);
  const known = new Set(exported.values());
  const missing = new Map<Named, string[]>();
  for (const [name, where] of exported)
    for (const named of namedBy(where, files))
      if (!known.has(named)) missing.set(named, [...(missing.get(named) ?? []), name]);
  return missing;
}

/** Where the names of a file come from: those that it imports or exports again, and its own. */
function importedBy(path: string, files: ReadonlyMap<string, ts.SourceFile>): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const statement of files.get(path)?.statements ?? []) {
    for (const own of declaredIn(statement)) names.set(own, `${own} (${path})`);
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    const specifier = statement.moduleSpecifier;
    if (clause === undefined || !('elements' in clause)) continue;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
    const target = posix.join(posix.dirname(path), specifier.text).replace(/\.js$/, '.d.ts');
    for (const { name, propertyName } of clause.elements)
      names.set(name.text, `${(propertyName ?? name).text} (${target})`);
  }
  return names;
}

function declaredIn(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The types of ours that one declaration names. */
function namedBy(declaration: Named, files: ReadonlyMap<string, ts.SourceFile>): ReadonlySet<Named> {
  const [name = '', path = ''] = declaration.slice(0, -1).split(' (');
  const names = importedBy(path, files);
  const found = new Set<Named>();
  const visit = (node: ts.Node): void => {
    const of = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : ts.isTypeQueryNode(node)
          ? node.exprName
          : undefined;
    const target = of !== undefined && ts.isIdentifier(of) ? names.get(of.text) : undefined;
    if (target !== undefined) found.add(target);
    if (ts.isImportTypeNode(node)) found.add(node.getText());
    node.forEachChild(visit);
  };
  for (const statement of files.get(path)?.statements ?? []) if (declaredIn(statement).includes(name)) visit(statement);
  return found;
}
