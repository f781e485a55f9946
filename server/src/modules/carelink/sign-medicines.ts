import type { carelinkRoutes, MedicineCheck, RouteInput, RouteRefusal } from '@tunet/contract';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { doneBeforeVisit } from '../visits/index.ts';
import { addHappening, addList } from './filing-queries.ts';
import { chosenList, compareLists, faultOfChoices } from './medicines.ts';
import { type CheckRow, oneCheck, saveSigned } from './reading-queries.ts';

type Sign = (typeof carelinkRoutes)['POST /api/medicine-checks/:checkId/sign'];

export function shownCheck(row: CheckRow): MedicineCheck {
  const { signedAt, signedByName } = row;
  return {
    checkId: row.id,
    ...{ personId: row.personId, personName: row.personName, bornYear: row.bornYear, hospital: row.hospital },
    state: row.state,
    oursAsOf: row.oursAsOf?.toISOString() ?? null,
    oursKeptBy: row.oursKeptBy,
    theirsAsOf: row.theirsAsOf.toISOString(),
    lines: compareLists(row.ours ?? [], row.theirs),
    choices: [...(row.choices ?? [])],
    words: row.words,
    signed: signedAt ? { at: signedAt.toISOString(), byName: signedByName ?? '' } : null,
    version: row.version,
  };
}

/** A nurse has judged each difference and signs: from now this is our list, and her first visit no longer waits for it. */
export async function signMedicines(
  { tx, actor, newId, occurredAt }: RequestContext,
  row: CheckRow,
  { version, choices, words }: RouteInput<Sign>['body'],
): Promise<{ readonly check: MedicineCheck } | { readonly refused: RouteRefusal<Sign> }> {
  const { tenantId, id, personId, stayId } = row;
  if (row.state === 'signed') return { refused: 'already-signed' };
  if (row.state === 'overtaken') return { refused: 'overtaken' };
  if (row.version !== version) return { refused: 'changed-meanwhile' };
  const lines = compareLists(row.ours ?? [], row.theirs);
  const fault = faultOfChoices(lines, choices);
  if (fault) return { refused: fault };
  await tx.rows(saveSigned, [
    ...[tenantId, id, JSON.stringify(choices), words === '' ? null : words, actor.id, actor.name, occurredAt],
  ]);
  const ours = JSON.stringify(chosenList(lines, choices));
  await tx.rows(addList, [tenantId, newId(), personId, 'ours', ours, occurredAt, actor.name]);
  await tx.rows(addHappening, [
    tenantId,
    newId(),
    stayId,
    personId,
    occurredAt,
    'medicines-compared',
    actor.name,
    null,
  ]);
  await doneBeforeVisit(tx, { tenantId, personId, kind: 'medicine-list' }, actor.name);
  const [signed] = await tx.rows<CheckRow>(oneCheck, [id]);
  if (!signed) throw new TypeError('what one has just signed is in sight');
  return { check: shownCheck(signed) };
}
