import ts from 'typescript';
import { hits, sourceFiles } from './source-tree.ts';

const anyText = /\.(ts|tsx|mjs|sql|css|html|md|json|yml)$|(^|\/)(run|LICENSE)$/;
/** These two say what is forbidden. */
const itself = /^tools\/checks\/leftovers(\.test)?\.ts$/;

const forbidden: readonly { readonly what: string; readonly pattern: RegExp; readonly where?: RegExp }[] = [
  { what: 'left to do', pattern: /\b(TODO|FIXME|XXX|HACK|WIP)\b/ },
  {
    what: 'a test that is skipped or alone',
    pattern: /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fails)\b|\b(xit|fit|xdescribe|fdescribe)\(/,
  },
  {
    what: 'a check that is turned off',
    pattern: /@ts-(ignore|nocheck|expect-error)|eslint-disable|oxlint-disable|biome-ignore(?!.*: \S+)/,
  },
  { what: 'a debugger', pattern: /^\s*debugger\b/ },
  { what: 'a path of one machine', pattern: /(^|[\s'"`(])(\/tmp\/|\/home\/\w|\/Users\/\w|\/work\/|[A-Z]:\\\\)/ },
  {
    what: 'a page that is not in the product',
    pattern:
      /\b(domain|shared|design|brief)\/(trust|practice|response|operations|resident|ARCHITECTURE|JOINTS|EXAMPLES|STACK|LOOK|BRIEF)\b|[(,;]\s?(trust|practice|response) \d{1,2}(\.\d+|[A-E])?\b|\(practice: /,
  },
];

/** Lines that somebody meant to take away. */
export function leftovers(root: string): string[] {
  return sourceFiles(root, anyText)
    .filter(({ path }) => !itself.test(path) && path !== 'package-lock.json')
    .flatMap((file) => forbidden.flatMap(({ what, pattern }) => hits(file, pattern).map((hit) => `${what}: ${hit}`)));
}

/** Places that say `any`: the type that says nothing. */
export function anyTypes(root: string): string[] {
  return sourceFiles(root, /\.tsx?$/).flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text(), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) {
        found.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}
