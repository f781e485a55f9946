import type { RouteTable } from '@tunet/contract';
import ts from 'typescript';
import { sourceFiles } from './source-tree.ts';

/** Rules of one module: action -> rule. */
export type RuleTables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Routes without a rule, rules without a route, rules that two modules have, and routes that show persons to anyone. */
export function actionFaults(routes: RouteTable, tables: RuleTables): string[] {
  const rules = Object.entries(tables).flatMap(([table, rows]) =>
    Object.keys(rows).map((action) => ({ table, action })),
  );
  const ruled = new Set(rules.map(({ action }) => action));
  const guarded = Object.entries(routes).filter(([, route]) => route.doors !== 'public' && route.doors !== 'link');
  const asked = new Set(guarded.map(([, route]) => route.action));
  return [
    ...guarded
      .filter(([, { action }]) => !ruled.has(action))
      .map(([key, { action }]) => `${key}: no rule for ${action}`),
    ...rules.filter(({ action }) => !asked.has(action)).map(({ table, action }) => `${table}: ${action} has no route`),
    ...[...ruled]
      .filter((action) => rules.filter((rule) => rule.action === action).length > 1)
      .map((action) => `${action}: two modules have a rule`),
    ...Object.entries(routes)
      .filter(([, route]) => route.doors === 'public' && route.showsPersons)
      .map(([key]) => `${key}: open to anyone and shows persons`),
    ...Object.entries(routes)
      .filter(([, { action }]) => !/^[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+$/.test(action))
      .map(([key, { action }]) => `${key}: an action is named like Alarm.Take, not ${action}`),
  ];
}

/** Addresses that are registered beside the route table, as `file METHOD /path`. */
export function addressesBesideTheTable(root: string): string[] {
  return sourceFiles(root, /^server\/src\/.*(?<!\.test)\.ts$/)
    .filter(({ path }) => path !== 'server/src/platform/http/serve-routes.ts')
    .flatMap((file) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
          const method = node.expression.name.text;
          const [address, options] = node.arguments;
          const onServer = /(^|\.)(app|fastify|instance|server)$/.test(node.expression.expression.getText());
          if (/^(get|head|post|put|patch|delete|options|all)$/.test(method) && address) {
            const text = address.getText();
            if (onServer || /^['"`][/*]/.test(text)) {
              found.push(`${file.path} ${method.toUpperCase()} ${text.replaceAll(/^['"`]|['"`]$/g, '')}`);
            }
          }
          if (method === 'route') found.push(`${file.path} ROUTE ${named('url', address)}`);
          if (method === 'register' && options) found.push(`${file.path} FILES ${named('prefix', options)}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(file.path, file.text(), ts.ScriptTarget.Latest, true));
      return found;
    });
}

function named(property: string, node: ts.Node | undefined): string {
  return new RegExp(`\\b${property}:\\s*['"\`]([^'"\`]+)`).exec(node?.getText() ?? '')?.[1] ?? '?';
}
