import type { GuideTeaching, TeachingPreview } from '@tunet/contract';
import type { Deciding } from './decide-table.ts';
import {
  dropUnanswered,
  isKnownTeaching,
  lockGuide,
  noteGuideChange,
  teachingsOf,
  undoTeaching,
  writeTeaching,
} from './queries.ts';
import { type Heard, measureTeaching, type Teaching, useTeachings, withoutNamesAndNumbers } from './teaching/index.ts';
import type { Statement, Understand } from './understanding/understood.ts';

/** What the guide has learnt, what from, and how it does on that. */
export interface Learnt {
  readonly statements: () => readonly Statement[];
  /** learns when first called, which takes a second or two: never while a transaction is open */
  readonly understand: () => Understand;
  /** null until it is worked out; asking begins it, a little at a time */
  readonly heard: () => Heard | null;
}

export type WantedTeaching =
  | { readonly kind: 'teach'; readonly teaching: GuideTeaching }
  | { readonly kind: 'undo'; readonly teachingId: string };

const mostShown = 40;

/** What teaching something, or undoing it, does to the whole set of statements; nothing is written. Null: no such thing is taught. */
export async function previewTeaching(
  { tx, actor }: Deciding,
  wanted: WantedTeaching,
  learnt: Learnt,
): Promise<TeachingPreview | { readonly refused: 'names-in-words' | 'reckoning' } | null> {
  if (wanted.kind === 'teach' && hasNames(wanted.teaching.words)) return { refused: 'names-in-words' };
  const before = await teachingsOf(tx, actor.tenantId);
  const undone = wanted.kind === 'undo' ? before.find(({ id }) => id === wanted.teachingId) : undefined;
  if (wanted.kind === 'undo' && !undone) return null;
  const heard = learnt.heard();
  if (heard === null) return { refused: 'reckoning' };
  const after: readonly Teaching[] =
    wanted.kind === 'teach' ? [...before, wanted.teaching] : before.filter((each) => each !== undone);
  const { changed, ...figures } = measureTeaching(heard, before, after);
  const { words, language } = wanted.kind === 'teach' ? wanted.teaching : (undone as Teaching);
  const said = learnt.understand()(words, { language });
  const waysWith = (teachings: readonly Teaching[]) => useTeachings(said, words, teachings).ways.map(({ way }) => way);
  return {
    ...figures,
    changed: changed.slice(0, mostShown),
    changedInAll: changed.length,
    itself: { before: waysWith(before), after: waysWith(after) },
  };
}

/** Teaches the guide something of the municipality's own. What nobody could answer goes with it. */
export async function teach(
  { tx, actor, newId }: Deciding,
  wanted: { readonly teaching: GuideTeaching; readonly forUnansweredId: string | null; readonly why: string },
): Promise<
  | { readonly teachingId: string }
  | { readonly refused: 'already-taught' | 'names-in-words' }
  | { readonly missing: true }
> {
  const { teaching, forUnansweredId, why } = wanted;
  if (hasNames(teaching.words)) return { refused: 'names-in-words' };
  await lockGuide(tx, actor.tenantId);
  const teachingId = newId();
  const isNew = await writeTeaching(tx, actor.tenantId, { id: teachingId, teaching, byName: actor.name });
  // A refusal keeps what was written before it: nothing is thrown away until it is taught.
  if (!isNew) return { refused: 'already-taught' };
  if (forUnansweredId !== null && !(await dropUnanswered(tx, actor.tenantId, forUnansweredId)))
    return { missing: true };
  const by = { byId: actor.id, byName: actor.name };
  await noteGuideChange(tx, actor.tenantId, {
    id: newId(),
    kind: 'taught',
    validFrom: null,
    what: teaching,
    why,
    ...by,
  });
  return { teachingId };
}

/** Teaches something no longer. */
export async function undo(
  { tx, actor, newId }: Deciding,
  { teachingId, why }: { readonly teachingId: string; readonly why: string },
): Promise<'undone' | 'already-undone' | 'missing'> {
  await lockGuide(tx, actor.tenantId);
  const words = await undoTeaching(tx, actor.tenantId, teachingId);
  if (words === null) return (await isKnownTeaching(tx, actor.tenantId, teachingId)) ? 'already-undone' : 'missing';
  const by = { byId: actor.id, byName: actor.name };
  await noteGuideChange(tx, actor.tenantId, {
    id: newId(),
    kind: 'undone',
    validFrom: null,
    what: { words },
    why,
    ...by,
  });
  return 'undone';
}

/** Throws away something that nobody could answer. Its words are not written down anywhere. */
export async function discardUnanswered(
  { tx, actor, newId }: Deciding,
  { unansweredId, why }: { readonly unansweredId: string; readonly why: string },
): Promise<boolean> {
  if (!(await dropUnanswered(tx, actor.tenantId, unansweredId))) return false;
  const by = { byId: actor.id, byName: actor.name };
  await noteGuideChange(tx, actor.tenantId, {
    id: newId(),
    kind: 'discarded',
    validFrom: null,
    what: null,
    why,
    ...by,
  });
  return true;
}

/** What the rules would take out may not be taught: also a coordinator may have missed a name. */
function hasNames(words: string): boolean {
  const plain = words.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return withoutNamesAndNumbers(words) !== plain && withoutNamesAndNumbers(words) !== plain.replaceAll('...', '…');
}
