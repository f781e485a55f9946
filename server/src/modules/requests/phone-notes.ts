import type { applyingRoutes, PhoneNote, PhoneNoteKind, PhoneNoteOutcome } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { Handlers } from '../../platform/http/handlers.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `phone-notes-${name}`, text };
}

const add = prepared(
  'add',
  `insert into phone_note (tenant_id, id, unit_id, kind, words, caller, caller_phone, written_by, written_by_name, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
/** Concerns first: somebody may need help and has not asked for it. */
const open = prepared(
  'open',
  `select id as "noteId", kind, words, caller, caller_phone as "callerPhone", at, written_by_name as "writtenBy" from phone_note
    where unit_id = any ($1::uuid[]) and outcome is null order by kind <> 'concern', at, id limit 200`,
);
const one = prepared('one', 'select tenant_id as "tenantId", kind, outcome from phone_note where id = $1 for update');
const settle = prepared(
  'settle',
  `update phone_note set outcome = $3, outcome_words = $4, settled_by_name = $5, settled_at = $6 where tenant_id = $1 and id = $2`,
);

interface OneRow extends Row {
  readonly tenantId: string;
  readonly kind: PhoneNoteKind;
  readonly outcome: PhoneNoteOutcome | null;
}

/** How each kind can end: a question is answered; about a concern she herself is asked. */
const endings: Readonly<Record<PhoneNoteKind, readonly PhoneNoteOutcome[]>> = {
  inquiry: ['answered'],
  concern: ['she-wants-help', 'she-says-no', 'not-reached'],
};

type Notes = Pick<
  Handlers<typeof applyingRoutes>,
  'POST /api/phone-notes' | 'GET /api/phone-notes' | 'POST /api/phone-notes/:phoneNoteId/settle'
>;

/** What came by telephone and is no application. It names nobody that the office may not see, and opens nobody. */
export const phoneNoteHandlers: Notes = {
  async 'POST /api/phone-notes'({ tx, actor, newId, at }, { body }) {
    const [office] = actor.duties.filter(({ unitKind }) => unitKind === 'assessment');
    if (!office) return { refused: 'no-office' };
    const { kind, words, caller, callerPhone } = body;
    await tx.rows(add, [
      ...[actor.tenantId, newId(), office.unitId, kind, words, caller ?? null, callerPhone ?? null],
      ...[actor.id, actor.name, at],
    ]);
    return { answer: { received: true } };
  },

  async 'GET /api/phone-notes'({ tx, actor }) {
    const units = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
    const rows = await tx.rows<Omit<PhoneNote, 'at'> & { readonly at: Date } & Row>(open, [units]);
    return { answer: { notes: rows.map((row) => ({ ...row, at: row.at.toISOString() })) } };
  },

  async 'POST /api/phone-notes/:phoneNoteId/settle'({ tx, actor, at }, { params, body }) {
    const [note] = await tx.rows<OneRow>(one, [params.phoneNoteId]);
    if (!note) return { missing: true };
    if (note.outcome !== null) return { refused: 'already-settled' };
    if (!endings[note.kind].includes(body.ending)) return { refused: 'wrong-outcome' };
    await tx.rows(settle, [note.tenantId, params.phoneNoteId, body.ending, body.words ?? null, actor.name, at]);
    return { answer: { settled: true } };
  },
};
