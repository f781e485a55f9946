import type { Language, LetterBlock, LetterKind } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { letterRecipient } from '../../people/index.ts';
import { addLetter } from './letter-queries.ts';

/** What somebody is told on paper. */
export interface NewLetter {
  readonly tenantId: string;
  readonly personId: string;
  readonly kind: LetterKind;
  /** The application, decision or appeal: one letter of a kind about it. */
  readonly subjectId: string;
  /** What makes it another letter of the same kind about the same, such as the day a promise was broken. */
  readonly once?: string;
  /** The number to say on the telephone. */
  readonly reference: string;
  readonly language: Language;
  /** The office that prints and sends it, and answers about it. */
  readonly unitId: string;
  /** Who carries it on when the address is withheld; the office's own name when nobody has the case. */
  readonly officerName: string;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/**
 * Lays a letter in the print queue of the office, with the address as it is today; a protected address is not written down, and the
 * letter names who carries it. Nothing is written to the dead.
 * @returns the letter, or null when it lay there already or nobody is to get it
 */
export async function queueLetter(tx: Transaction, newId: NewId, letter: NewLetter): Promise<string | null> {
  const to = await letterRecipient(tx, letter.tenantId, letter.personId);
  if (!to || to.isDead) return null;
  const [added] = await tx.rows<{ id: string }>(addLetter, [
    ...[letter.tenantId, newId(), letter.personId, letter.kind, letter.subjectId, letter.once ?? ''],
    ...[letter.reference, letter.language, to.name, to.lines, to.address],
    ...[to.address === 'shown' ? null : letter.officerName, letter.unitId, letter.title],
    ...[JSON.stringify(letter.blocks), tx.at],
  ]);
  return added?.id ?? null;
}
