import type { RingPart, ThreadTopic } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { ruleValues, workingDays } from '../../services/index.ts';
import { holdOpen } from '../hold-open.ts';
import { findAddressees, type Subject, type UnitRow } from '../queries.ts';
import * as queries from './ring-queries.ts';
import { knownZone, type RingClock, ringWindow } from './ring-window.ts';

/** What somebody who wants to be rung has said. */
export interface WishedRing {
  readonly personId: string;
  readonly unitId: string;
  readonly topic: ThreadTopic;
  readonly part: RingPart;
  readonly timeZone: string;
  /** null: the number that is known */
  readonly phone: string | null;
}

/** A wish to be rung, with the hours in which the unit promises to. One at a time to each unit. */
export async function askToBeRung(
  { tx, actor, at, newId, occurredAt }: Pick<RequestContext, 'tx' | 'actor' | 'at' | 'newId' | 'occurredAt'>,
  subject: Subject,
  { personId, topic, part, ...wished }: WishedRing,
): Promise<
  | { readonly id: string; readonly ringBy: Date }
  | { readonly refused: 'thread-stopped' | 'unknown-addressee' | 'not-then' | 'no-number' | 'already-asked' }
> {
  if (subject.isDead) return { refused: 'thread-stopped' };
  const { tenantId } = subject;
  const unit = (await findAddressees(tx, tenantId, personId)).find(({ unitId }) => unitId === wished.unitId);
  if (!unit) return { refused: 'unknown-addressee' };
  const herZone = knownZone(wished.timeZone, subject.zone);
  const window = ringWindow(at, part, await ringClock(tx, subject, unit, herZone));
  if (!window) return { refused: 'not-then' };
  const known = await queries.knownPhone(tx, personId, actor.id);
  const phone = wished.phone ?? known;
  if (phone === null) return { refused: 'no-number' };
  const [id, as] = [newId(), actor.id === personId ? 'self' : 'proxy'];
  const added = await tx.rows(queries.addWish, [
    ...[tenantId, id, personId, unit.unitId, actor.id, actor.name, as, topic, phone, phone !== known],
    ...[part, herZone, at, window.from, window.to],
  ]);
  if (added.length === 0) return { refused: 'already-asked' };
  await holdOpen(tx, newId, { tenantId, id, personId, unitId: unit.unitId });
  const payload = { personId, unitId: unit.unitId };
  await emit(tx, { tenantId, kind: 'ring-wish.asked', subjectId: id, occurredAt, payload });
  return { id, ringBy: window.to };
}

/** By when the units ring her whom she has asked; null: she waits for nobody. */
export async function promisedRing(tx: Transaction, personId: string, readerId: string): Promise<Date | null> {
  const wishes = await tx.rows<queries.RingWishRow>(queries.wishesOfMine, [personId, readerId]);
  return wishes.find(({ overAt, stoppedBy }) => overAt === null && stoppedBy === null)?.ringBy ?? null;
}

/** The clock by which a unit rings. */
export async function ringClock(
  tx: Transaction,
  subject: Subject,
  unit: Pick<UnitRow, 'hours'> & { readonly phoneHours?: UnitRow['hours'] },
  herZone: string,
): Promise<RingClock> {
  const { 'ring-me.working-days': days } = await ruleValues(tx, subject.tenantId, ['ring-me.working-days']);
  const hours = unit.phoneHours ?? unit.hours;
  return { zone: subject.zone, herZone, hours, working: workingDays(subject.country), days };
}
