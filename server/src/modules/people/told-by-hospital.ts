import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { comeHome } from './absence.ts';
import { absencesOf, insertAbsence, lockAbsence, saveHome } from './absence-queries.ts';
import { tell } from './events.ts';

/** Who says it: a hospital by name. */
interface Hospital {
  readonly id: string;
  readonly name: string;
}

/**
 * A message says that she has been admitted: the one absence, as if somebody had told it. One who is away already stays away as it was
 * told first.
 * @returns the absence that stands
 */
export async function awayInHospital(
  tx: Transaction,
  newId: NewId,
  of: {
    readonly tenantId: string;
    readonly personId: string;
    readonly hospital: Hospital;
    readonly startsAt: Date;
    readonly expectedOn: string | null;
  },
): Promise<string | null> {
  const { tenantId, personId, hospital, startsAt, expectedOn } = of;
  const id = newId();
  const told = { toldBy: 'hospital' as const, name: hospital.name };
  const away = { tenantId, id, personId, kind: 'hospital' as const, startsAt, expectedOn, told };
  if (await insertAbsence(tx, away, hospital.id)) {
    const payload = { personId, kind: 'hospital' as const };
    await tell(tx, 'person.away', { tenantId, subjectId: id, occurredAt: tx.at, payload });
    return id;
  }
  return (await absencesOf(tx, personId)).find(({ home }) => home === null)?.id ?? null;
}

/** The hospital says that she has left for home: help starts at once, for doubt makes help come. Said twice it is so once. */
export async function homeFromHospital(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly personId: string;
    readonly absenceId: string;
    readonly hospital: Hospital;
    readonly at: Date;
  },
): Promise<void> {
  const { tenantId, personId, absenceId, hospital, at } = of;
  const absence = await lockAbsence(tx, personId, absenceId);
  const home = absence && comeHome(absence, { toldBy: 'hospital', name: hospital.name }, at);
  if (!home || home === 'already-home') return;
  await saveHome(tx, home);
  await tell(tx, 'person.home', { tenantId, subjectId: absenceId, occurredAt: tx.at, payload: { personId } });
}
