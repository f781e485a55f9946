import ts from 'typescript';
import { type SourceFile, sourceFiles } from './source-tree.ts';

/** Attributes whose value somebody sees or hears. */
const spoken =
  /^(aria-(label|description|roledescription|placeholder|valuetext)|title|placeholder|alt|label|summary|heading|text|message|hint|note|caption|description|legend|name-shown)$/;
const property = /^(title|textContent|innerText|innerHTML|ariaLabel|placeholder|alt|label)$/;
/** The product's own name, and what is a sign and no word. */
const allowed = /(?<!\p{L})(Tunet|Esc|Enter|Tab|Alt|Ctrl|Shift|[A-Za-z])(?!\p{L})/gu;

/** Words on screen that do not come from web/text, as `path:line: "words"`. */
export function loosePhrases(root: string): string[] {
  const code = sourceFiles(root, /^web\/(?!text\/|theme\/|dist\/).*(?<!\.test)\.tsx?$/);
  const pages = sourceFiles(root, /^web\/(?!dist\/).*\.html$/);
  return [...code.flatMap(inCode), ...pages.flatMap(inPage)];
}

function inCode(file: SourceFile): string[] {
  const source = ts.createSourceFile(file.path, file.text(), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const say = (node: ts.Node, words: string): void => {
    const plain = words.replaceAll(/&\w+;/g, '').trim();
    if (!hasWords(plain)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(`${file.path}:${line}: "${plain.slice(0, 60)}"`);
  };
  /** What an expression can put on screen as it stands; what a call answers is looked at where it is written. */
  const shown = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) say(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      say(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    } else if (ts.isParenthesizedExpression(node)) shown(node.expression);
    else if (ts.isConditionalExpression(node)) {
      shown(node.whenTrue);
      shown(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      const kind = node.operatorToken.kind;
      if (kind === ts.SyntaxKind.PlusToken) shown(node.left);
      const passesOn =
        kind === ts.SyntaxKind.PlusToken ||
        kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        kind === ts.SyntaxKind.BarBarToken ||
        kind === ts.SyntaxKind.QuestionQuestionToken;
      if (passesOn) shown(node.right);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) say(node, node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) shown(node.expression);
    else if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) {
      const value = node.initializer;
      shown(value && ts.isJsxExpression(value) ? value.expression : value);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      if (ts.isPropertyAccessExpression(node.left) && property.test(node.left.name.text)) shown(node.right);
    } else if (ts.isCallExpression(node) && /^(window\.)?(alert|confirm|prompt)$/.test(node.expression.getText())) {
      shown(node.arguments[0]);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'Notification') shown(node.arguments?.[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A door's page holds the product's name and nothing to read; words without scripts stand in `noscript`. */
function inPage(file: SourceFile): string[] {
  const bare = file
    .text()
    .replaceAll(/<!--[\s\S]*?-->|<(script|style|noscript)\b[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((words) => words.trim());
  return bare.filter(hasWords).map((words) => `${file.path}: "${words.slice(0, 60)}"`);
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(allowed, ''));
}
