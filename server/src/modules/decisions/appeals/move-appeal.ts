import type { AppealState } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor } from '../../access/index.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { mayBecome } from './appeal.ts';
import { type AppealRecord, addHappening, lockAppeal, saveState } from './appeal-queries.ts';
import { appealWords } from './appeal-words.ts';

/** Milliseconds that the office still sees her after the end of an appeal: as long as she may ask about it. */
const afterEnd = 180 * 86_400_000;

/**
 * Moves an appeal one step, with words that she reads; on paper where she cannot be told digitally. Of two at once the second is told
 * that it has changed.
 */
export async function moveAppeal(
  { tx, actor, newId, occurredAt }: RequestContext,
  appealId: string,
  of: { readonly to: Exclude<AppealState, 'received'>; readonly words: string; readonly version: number },
): Promise<'moved' | { readonly refused: 'not-now' | 'changed-meanwhile' }> {
  const [row] = await tx.rows<AppealRecord>(lockAppeal, [appealId]);
  if (!row) throw new TypeError('an appeal one has just seen is in sight');
  if (row.version !== of.version) return { refused: 'changed-meanwhile' };
  if (!mayBecome(row.state).includes(of.to)) return { refused: 'not-now' };
  const { tenantId, personId, language, reference } = row;
  await tx.rows(saveState, [tenantId, appealId, of.to, tx.at]);
  await tx.rows(addHappening, [tenantId, appealId, personId, tx.at, of.to, actor.id, actor.name, of.words]);
  if (mayBecome(of.to).length === 0) {
    await endGrantsFor(tx, tenantId, appealId, new Date(tx.at.getTime() + afterEnd), { bases: ['case'] });
  }
  await emit(tx, { tenantId, kind: 'appeal.moved', subjectId: appealId, payload: { personId }, occurredAt });
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'paper') {
    await queueLetter(tx, newId, {
      ...{ tenantId, personId, kind: 'appeal-answer', subjectId: appealId, once: of.to, reference, language },
      ...{ unitId: row.unitId, officerName: actor.name, title: appealWords[language].moved[of.to] },
      blocks: of.words.split(/\n{2,}/).map((text) => ({ is: 'text', text })),
    });
  }
  return 'moved';
}
