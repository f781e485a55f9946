import type { MyRingWish, RingPart, RingRow, RingUnit, ringMeRoutes } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { leaveOutsideNotice } from '../../notices/index.ts';
import { ruleValues } from '../../services/index.ts';
import { letClose } from '../hold-open.ts';
import { findAddressees, findSubject, findUnit, type Subject } from '../queries.ts';
import { askToBeRung, ringClock } from './ask-to-be-rung.ts';
import * as queries from './ring-queries.ts';
import { knownZone, ringWindow } from './ring-window.ts';
import { nextWish, type RingCommand, type RingWish } from './ring-wish.ts';

const parts: readonly RingPart[] = ['any', 'morning', 'midday', 'afternoon'];

export function ringMeHandlers(): Handlers<typeof ringMeRoutes> {
  return {
    async 'GET /api/my/people/:personId/ring-wishes'(asked, { params: { personId }, query }) {
      const subject = await findSubject(asked.tx, personId);
      if (!subject) return { missing: true };
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      return shown(asked, subject, personId, query.timeZone);
    },
    async 'POST /api/my/people/:personId/ring-wishes'(asked, { params: { personId }, body }) {
      const subject = await findSubject(asked.tx, personId);
      if (!subject) return { missing: true };
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const { unitId, topic, part, timeZone, ringPhone: phone } = body;
      const asks = await askToBeRung(asked, subject, { personId, unitId, topic, part, timeZone, phone });
      if ('refused' in asks) return asks;
      const { id } = asks;
      return { ...(await shown(asked, subject, personId, body.timeZone)), object: { kind: 'ring-wish', id } };
    },
    async 'POST /api/my/ring-wishes/:ringWishId/withdraw'(asked, { params: { ringWishId } }) {
      const [row] = await asked.tx.rows<queries.RingWishRow>(queries.oneOfMine, [ringWishId, asked.actor.id]);
      asked.demand({ grants: row ? await liveGrants(asked.tx, row.personId) : [] });
      if (!row) return { missing: true };
      const next = nextWish(wishOf(row), { kind: 'withdraw' }, asked.at);
      if ('refused' in next) return { refused: 'already-over', ...noteOf(row) };
      await save(asked, row, next);
      return { answer: { withdrawn: true }, ...noteOf(row) };
    },
    async 'GET /api/ring-wishes'({ tx, actor }) {
      const rows = await tx.rows<queries.RingWishRow>(queries.waitingAt, [unitsOf(actor)]);
      const persons = rows.map(({ tenantId, personId }) => ({ tenantId, personId }));
      return { answer: { wishes: rows.map(asRow) }, persons };
    },
    async 'POST /api/ring-wishes/:ringWishId/act'(asked, { params: { ringWishId }, body: { act } }) {
      const { tx, actor, at } = asked;
      const find = () => tx.rows<queries.RingWishRow>(queries.oneOfUnits, [ringWishId, unitsOf(actor)]);
      const [row] = await find();
      asked.demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
      const subject = row && (await findSubject(tx, row.personId));
      if (!row || !subject) return { missing: true };
      if (subject.isDead || row.stoppedBy !== null) return { refused: 'already-over', ...noteOf(row) };
      const command = await commandOf(asked, row, subject, act);
      const next = nextWish(wishOf(row), command, at);
      if ('refused' in next) return { ...next, ...noteOf(row) };
      await save(asked, row, next);
      if (act === 'no-answer') await tellUnanswered(asked, row);
      const [now] = await find();
      if (!now) throw new TypeError('a wish one has just acted on is in sight');
      return { answer: asRow(now), ...noteOf(now) };
    },
  };
}

/** What is promised next when nobody answers: the same part of her day, as soon as it is promised to those who ask now. */
async function commandOf(
  { tx, actor, at }: RequestContext,
  row: queries.RingWishRow,
  subject: Subject,
  act: 'take' | 'give-back' | 'talked' | 'no-answer',
): Promise<RingCommand> {
  const by = { id: actor.id, name: actor.name };
  if (act !== 'no-answer') return { kind: act, by };
  const unit = await findUnit(tx, row.tenantId, row.unitId);
  const clock = await ringClock(tx, subject, unit ?? { hours: null }, row.timeZone);
  const next = ringWindow(at, row.part, clock) ?? ringWindow(at, 'any', clock);
  const { 'ring-me.tries': most } = await ruleValues(tx, row.tenantId, ['ring-me.tries']);
  return { kind: act, by, most, next: next ?? { from: row.ringFrom, to: row.ringBy } };
}

/** She sees that we rang: a text to the number she gave, with nothing of who, whom or what. A death meanwhile stops it. */
async function tellUnanswered({ tx, newId, occurredAt }: RequestContext, row: queries.RingWishRow): Promise<void> {
  const { tenantId, personId, phone } = row;
  const noticeId = newId();
  await leaveOutsideNotice(tx, {
    tenantId,
    id: noticeId,
    kind: 'ring-unanswered',
    phone,
    subjectId: noticeId,
    personId,
  });
  await emit(tx, { tenantId, kind: 'ring.no-answer', subjectId: row.id, payload: { noticeId }, occurredAt });
}

async function save({ tx, at }: RequestContext, row: queries.RingWishRow, next: RingWish): Promise<void> {
  const isOver = next.state !== 'waiting' && next.state !== 'taken';
  const { state, takenBy, tries, triedAt, ringFrom, ringBy } = next;
  await tx.rows(queries.saveWish, [
    ...[row.tenantId, row.id, state, takenBy?.id ?? null, takenBy?.name ?? null, tries, triedAt, ringFrom, ringBy],
    isOver ? at : null,
  ]);
  if (isOver) await letClose(tx, row);
}

async function shown({ tx, actor, at }: RequestContext, subject: Subject, personId: string, zone: string | undefined) {
  const { tenantId } = subject;
  const timeZone = knownZone(zone, subject.zone);
  const units: RingUnit[] = [];
  for (const unit of subject.isDead ? [] : await findAddressees(tx, tenantId, personId)) {
    const clock = await ringClock(tx, subject, unit, timeZone);
    const windows = parts.flatMap((part) => {
      const window = ringWindow(at, part, clock);
      return window ? [{ part, from: window.from.toISOString(), to: window.to.toISOString() }] : [];
    });
    units.push({ unitId: unit.unitId, name: unit.name, phone: unit.phone, windows });
  }
  const rows = await tx.rows<queries.RingWishRow>(queries.wishesOfMine, [personId, actor.id]);
  const known = await queries.knownPhone(tx, personId, actor.id);
  return {
    answer: {
      ...{ wishes: rows.map(asMine), units, timeZone, placeZone: subject.zone, canAsk: !subject.isDead },
      knownPhoneEnd: known?.slice(-4) ?? null,
    },
    persons: [{ tenantId, personId }],
  };
}

function unitsOf(actor: RequestContext['actor']): string[] {
  return actor.duties.map(({ unitId }) => unitId);
}

function noteOf({ tenantId, personId, id }: queries.RingWishRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'ring-wish', id } };
}

function wishOf({ state, takenBy, takenByName, tries, ringFrom, ringBy, triedAt }: queries.RingWishRow): RingWish {
  return {
    ...{ state, tries, ringFrom, ringBy, triedAt },
    takenBy: takenBy ? { id: takenBy, name: takenByName ?? '' } : null,
  };
}

function asMine(row: queries.RingWishRow): MyRingWish {
  const { id, unitName, unitPhone, topic, timeZone, tries, state } = row;
  return {
    ...{ id, unitName, unitPhone, topic, timeZone, tries, state, phoneEnd: row.phone.slice(-4) },
    ...{ askedAt: row.askedAt.toISOString(), ringFrom: row.ringFrom.toISOString(), ringBy: row.ringBy.toISOString() },
    ...{ triedAt: row.triedAt?.toISOString() ?? null, overAt: row.overAt?.toISOString() ?? null },
  };
}

function asRow(row: queries.RingWishRow): RingRow {
  const { id, version, personId, personName, unitId, unitName, askedByName, askedAs, topic, phone, isNewNumber } = row;
  const { part, timeZone, state, tries, takenBy, takenByName } = row;
  return {
    ...{ id, version, personId, personName, unitId, unitName, askedByName, askedAs, topic, phone, isNewNumber },
    ...{ part, timeZone, state, tries, takenBy: takenBy ? { id: takenBy, name: takenByName ?? '' } : null },
    ...{ askedAt: row.askedAt.toISOString(), ringFrom: row.ringFrom.toISOString(), ringBy: row.ringBy.toISOString() },
    triedAt: row.triedAt?.toISOString() ?? null,
  };
}
