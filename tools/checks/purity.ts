import ts from 'typescript';
import { type SourceFile, sourceFiles } from './source-tree.ts';

/** Business rules, and what travels: the clock, ids and chance are passed in. */
const core = /^(server\/src\/modules|contract\/src)\/.*(?<!\.test)\.ts$/;
const server = /^(server\/src|contract\/src|town\/src)\/.*(?<!\.test)\.ts$/;
const onlyEnvReader = 'server/src/config.ts';

const clockOrChance = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);
const outside = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'randomUUID']);

/** Calls in the core that take the time, chance or the outside world from somewhere else than an argument. */
export function impurities(root: string): string[] {
  return sourceFiles(root, core).flatMap((file) => find(file, impurity));
}

/** Places other than config.ts that read the environment. */
export function environmentReaders(root: string): string[] {
  return sourceFiles(root, server)
    .filter(({ path }) => path !== onlyEnvReader)
    .flatMap((file) => find(file, (node) => (nameOf(node) === 'process.env' ? 'process.env' : undefined)));
}

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node)) {
    const name = nameOf(node.expression).replace(/^globalThis\./, '');
    if (clockOrChance.has(name) || outside.has(name)) return name;
    if (name === 'Date') return 'Date()';
  }
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const from = node.moduleSpecifier.text.replace(/^node:/, '');
    if (/^(fs|net|dgram|http|https|child_process|timers|worker_threads)(\/|$)/.test(from)) return `import ${from}`;
  }
  return undefined;
}

function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return `${nameOf(node.expression)}.${node.name.text}`;
  return '?';
}

function find(file: SourceFile, fault: (node: ts.Node) => string | undefined): string[] {
  const source = ts.createSourceFile(file.path, file.text(), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = fault(node);
    if (name) found.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${name}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
