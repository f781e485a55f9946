import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { insertNote } from './queries.ts';

export interface NewNoteOf {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  /** The visit it was written at; null: a journal note. */
  readonly visitId: string | null;
  readonly words: string;
  /** Not visible to representatives, and why; null: visible. */
  readonly hiddenBecause: string | null;
  /** When it was written, for the one who wrote it. */
  readonly writtenAt: Date;
  readonly author: Pick<Actor, 'id' | 'name' | 'roles'>;
}

/** Writes the first version of a note, in the transaction of what it is about. */
export async function writeNote(tx: Transaction, note: NewNoteOf): Promise<void> {
  await writeVersion(tx, { ...note, version: 1, correctedBecause: null });
}

/** @returns false when the version is there already */
export async function writeVersion(
  tx: Transaction,
  note: NewNoteOf & { readonly version: number; readonly correctedBecause: string | null },
): Promise<boolean> {
  const { author } = note;
  const written = await tx.rows(insertNote, [
    note.tenantId,
    note.id,
    note.version,
    note.personId,
    note.visitId === null ? 'journal' : 'visit',
    note.visitId,
    note.words,
    author.id,
    author.name,
    roleOf(author.roles),
    note.writtenAt,
    tx.at,
    note.hiddenBecause !== null,
    note.hiddenBecause,
    note.correctedBecause,
  ]);
  return written.length > 0;
}

/** What `hidden` and `because` of a request say together. */
export function hiddenBecause(note: {
  readonly hidden?: boolean | undefined;
  readonly because?: string | undefined;
}): string | null | 'reason-needed' {
  if (note.hidden !== true) return null;
  return note.because ?? 'reason-needed';
}

function roleOf(roles: readonly string[]): string {
  return ['nurse', 'carer', 'lead'].find((role) => roles.includes(role)) ?? roles[0] ?? 'carer';
}
