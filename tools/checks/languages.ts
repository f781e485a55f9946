import ts from 'typescript';
import { sourceFiles } from './source-tree.ts';

/** Letters and words that give a neighbour language away. */
const foreign: Readonly<Record<string, RegExp>> = {
  nb: /[äö]|(?<!\p{L})(ikkje|kva|kven|korleis|eg|noko|frå|heime|vere|och|inte|är|jag|the|and)(?!\p{L})/iu,
  nn: /[äö]|(?<!\p{L})(ikke|hva|hvem|hvor|hvordan|jeg|noe|noen|fra|hjemme|være|och|inte|är|jag|the|and)(?!\p{L})/iu,
  sv: /[æø]|(?<!\p{L})(ikke|ikkje|og|jeg|eg|hva|kva|fra|frå|noe|noko|the|and)(?!\p{L})/iu,
  en: /[åäöæø]|(?<!\p{L})(og|och|ikke|ikkje|inte|jeg|jag)(?!\p{L})/iu,
};

/** Every path of a text with the kind that stands there: `desk.openCount()1`. */
export function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}()${value.length}`];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, path === '' ? key : `${path}.${key}`));
}

/** Where a language says less or more than the first. */
export function shapeFaults(texts: Readonly<Record<string, unknown>>): string[] {
  const [first, ...others] = Object.entries(texts).map(([language, text]) => [language, shapeOf(text)] as const);
  if (!first) return ['no language'];
  return others.flatMap(([language, shape]) => [
    ...first[1].filter((path) => !shape.includes(path)).map((path) => `${language} lacks ${path}`),
    ...shape.filter((path) => !first[1].includes(path)).map((path) => `${language} alone has ${path}`),
  ]);
}

/** Sentences with letters or words of a neighbour language. */
export function mixedSentences(root: string): string[] {
  return Object.entries(foreign).flatMap(([language, pattern]) =>
    sourceFiles(root, new RegExp(`^web/text/${language}((-(pages|work|staff))?\\.ts$|/.*(?<!\\.test)\\.ts$)`)).flatMap(
      (file) =>
        literals(file.path, file.text())
          .filter((words) => pattern.test(words))
          .map((words) => `${file.path}: "${words}"`),
    ),
  );
}

function literals(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const isKey = ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (isKey || (ts.isStringLiteral(node) && /^[a-z]+(-[a-z]+)+$/.test(node.text))) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}
