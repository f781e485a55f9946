import type { JournalNote, ReadableNote } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { lastNotesOf, type NoteRow, notesOf, versionsOf } from './queries.ts';

/** As many notes as a page shows. */
const most = 200;

/** Notes about a person, each with all its versions, newest note and newest version first. */
export async function readNotes(tx: Transaction, personId: string): Promise<NoteRow[][]> {
  return together(await tx.rows<NoteRow>(notesOf, [personId, most]));
}

/** All versions of one note, newest first; empty when it is not in sight. */
export function readVersions(tx: Transaction, noteId: string): Promise<NoteRow[]> {
  return tx.rows<NoteRow>(versionsOf, [noteId]);
}

function together(rows: readonly NoteRow[]): NoteRow[][] {
  const notes = new Map<string, NoteRow[]>();
  for (const row of rows) notes.set(row.id, [...(notes.get(row.id) ?? []), row]);
  return [...notes.values()];
}

/** One note for staff. */
export function asJournalNote([now, ...earlier]: readonly NoteRow[], readerId: string): JournalNote {
  if (!now) throw new TypeError('a note has at least one version');
  return {
    id: now.id,
    version: now.version,
    kind: now.kind,
    visitId: now.visit_id,
    words: now.words,
    authorName: now.author_name,
    authorRole: now.author_role,
    writtenAt: now.written_at.toISOString(),
    hiddenBecause: now.hidden_because,
    correctedBecause: now.corrected_because,
    mine: now.author_id === readerId,
    earlier: earlier.map((row) => ({
      version: row.version,
      words: row.words,
      authorName: row.author_name,
      writtenAt: row.written_at.toISOString(),
    })),
  };
}

/**
 * A note for her and those who follow her: only the words as they stand now.
 * @returns null for a note that this reader does not see
 */
export function asReadableNote([now]: readonly NoteRow[], isHerself: boolean): ReadableNote | null {
  if (!now || (now.is_hidden && !isHerself)) return null;
  return {
    id: now.id,
    visitId: now.visit_id,
    words: now.words,
    authorName: now.author_name,
    authorRole: now.author_role,
    writtenAt: now.written_at.toISOString(),
    corrected: now.version > 1,
    onlyYou: now.is_hidden,
  };
}

/** A note as one who comes next needs it. */
export interface LastNote extends Record<string, unknown> {
  readonly personId: string;
  readonly words: string;
  readonly authorName: string;
  readonly writtenAt: Date;
  readonly hidden: boolean;
}

/** The last notes of each person, as they stand now, newest first. */
export function lastNotes(tx: Transaction, personIds: readonly string[], each: number): Promise<LastNote[]> {
  return personIds.length === 0 ? Promise.resolve([]) : tx.rows<LastNote>(lastNotesOf, [personIds, each]);
}
