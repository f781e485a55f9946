import type { Answer } from '../data/call.ts';

export type Look = Answer<'GET /api/my/people/:personId/looks'>['looks'][number];

/** What one person did in one stretch, as one line to read. */
export interface FoldedLook {
  readonly first: Look;
  readonly last: Look;
  /** each thing once, in the order it was first done */
  readonly actions: readonly string[];
}

/** Looks of the same person for the same reason belong together while less than this lies between them. */
const stretch = 60 * 60_000;

/**
 * Folds looks into lines one can read: twelve steps in one alarm are one visit to the data, not twelve.
 * @param looks newest first, as the server gives them
 */
export function foldLooks(looks: readonly Look[]): FoldedLook[] {
  const lines: FoldedLook[] = [];
  for (const look of looks) {
    const at = lines.findIndex((line) => belongs(line, look));
    const line = lines[at];
    if (!line) lines.push({ first: look, last: look, actions: [look.action] });
    else lines[at] = { ...line, first: look, actions: [look.action, ...line.actions.filter((a) => a !== look.action)] };
  }
  return lines;
}

function belongs(line: FoldedLook, look: Look): boolean {
  const { first } = line;
  const same = first.who === look.who && first.unitName === look.unitName && first.reason === look.reason;
  const breakGlass = (first.basis === 'break-glass') === (look.basis === 'break-glass');
  return same && breakGlass && Date.parse(first.at) - Date.parse(look.at) < stretch;
}
