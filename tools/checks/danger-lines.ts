import { sourceFiles } from './source-tree.ts';

/** A page whose boxes are laid out inside another that shows the line for them. */
export interface Framed {
  readonly box: string;
  /** the file that shows the line */
  readonly by: string;
  readonly because: string;
}

export const framed: readonly Framed[] = [
  {
    box: 'web/resident/requests/question-fields.tsx',
    by: 'web/resident/requests/question-form.tsx',
    because: 'the form around each question shows one line, for what is written on that page',
  },
  {
    box: 'web/resident/requests/place-fields.tsx',
    by: 'web/resident/requests/question-form.tsx',
    because: 'the form around each question shows one line, for what is written on that page',
  },
];

const box = /<(TextArea|textarea)\b/;
const line = /<DangerLine\b/;

/**
 * Boxes where residents and those close to them write in their own words, and where the emergency numbers do not stand beside the box.
 * An exception that has nothing to except, or whose frame shows no line, is a fault too.
 */
export function boxesWithoutDangerLine(root: string, exceptions: readonly Framed[]): string[] {
  const pages = sourceFiles(root, /^web\/resident\/.*(?<!\.test)\.tsx$/).map((file) => ({
    path: file.path,
    text: file.text(),
  }));
  const showsLine = (path: string) => pages.some((page) => page.path === path && line.test(page.text));
  const bare = pages.filter(({ text }) => box.test(text) && !line.test(text)).map(({ path }) => path);
  return [
    ...bare
      .filter((path) => !exceptions.some((one) => one.box === path))
      .map((path) => `${path}: a box to write in, and no danger line`),
    ...exceptions.flatMap((one) => {
      if (!bare.includes(one.box)) return [`${one.box}: needs no exception`];
      return showsLine(one.by) ? [] : [`${one.by}: shows no danger line for ${one.box}`];
    }),
  ];
}
