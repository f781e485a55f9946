import type { Meeting, MeetingCandidate, MyMeeting } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { serviceTypes } from '../../services/index.ts';
import { criteriaOf, named } from '../letter.ts';
import { nextFollowUp, todayOf } from './days.ts';
import {
  type AwayRow,
  awayOf,
  type CandidateRow,
  type CorrectionRow,
  candidatesOf,
  correctionsOf,
  type MeetingRow,
  type PartRow,
  type PersonPointRow,
  type PointRow,
  partsOf,
  pointsOf,
  pointsOfPerson,
} from './meeting-queries.ts';
import { readPlaces } from './read-places.ts';

/** Offices where the actor is on duty. */
export function officesOf(actor: Actor): string[] {
  return actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
}

/** Who may come on an agenda of the offices; those whose day has come first. */
export async function readCandidates(
  tx: Transaction,
  tenantId: string,
  offices: readonly string[],
): Promise<MeetingCandidate[]> {
  const types = await serviceTypes(tx, tenantId);
  const rows = await tx.rows<CandidateRow>(candidatesOf, [offices, await todayOf(tx, tenantId)]);
  return rows.map((row) => ({
    ...row,
    label: types.find(({ code }) => code === row.serviceType)?.label ?? named(row.serviceType),
  }));
}

/** The whole minutes, with free places and who could still be added. */
export async function readMeeting(tx: Transaction, row: MeetingRow): Promise<Meeting> {
  const { tenantId, id } = row;
  const [parts, points, away, types] = [
    await tx.rows<PartRow>(partsOf, [tenantId, id]),
    await tx.rows<PointRow>(pointsOf, [tenantId, id]),
    await tx.rows<AwayRow>(awayOf, [tenantId, id]),
    await serviceTypes(tx, tenantId),
  ];
  const corrections = await tx.rows<CorrectionRow>(correctionsOf, [points.map((point) => point.id)]);
  const label = (code: string) => types.find((each) => each.code === code)?.label ?? named(code);
  const on = new Set(points.map(({ personId, serviceType }) => `${personId} ${serviceType}`));
  const isOpen = row.state === 'open';
  const candidates = isOpen ? await readCandidates(tx, tenantId, [row.officeId]) : [];
  const houses = isOpen ? await readPlaces(tx, tenantId, await todayOf(tx, tenantId)) : [];
  return {
    meetingId: id,
    ...{
      officeName: row.officeName,
      heldOn: row.heldOn,
      state: row.state,
      openedBy: row.openedBy,
      closedBy: row.closedBy,
    },
    closedAt: row.closedAt?.toISOString() ?? null,
    parts: parts.map(({ partId, name, asWhat }) => ({ partId, name, asWhat })),
    points: points.map(({ id: meetingPointId, firstName, lastName, isDead: _dead, bandNow, ...point }) => ({
      meetingPointId,
      ...point,
      personName: `${firstName} ${lastName}`,
      label: label(point.serviceType),
      band: bandNow,
      away: away
        .filter(({ pointId }) => pointId === meetingPointId)
        .map(({ partId, name, why }) => ({ partId, name, why })),
      corrections: corrections
        .filter(({ pointId }) => pointId === meetingPointId)
        .map(({ at, by, words }) => ({ at: at.toISOString(), by, words })),
    })),
    candidates: candidates.filter(({ personId, serviceType }) => !on.has(`${personId} ${serviceType}`)),
    places: houses.flatMap(({ name: unitName, places }) =>
      places.map(({ carePlaceId, name, serviceTypes: kinds, freeFrom }) => ({
        carePlaceId,
        unitName,
        name,
        serviceTypes: kinds,
        freeFrom,
      })),
    ),
    allCriteria: await criteriaOf(tx, tenantId),
    nextReviewOn: await nextFollowUp(tx, tenantId),
    version: row.version,
  };
}

/** What closed minutes say of her: the result, the reasons and the next day, and nothing of anybody else. */
export async function readMyMeetings(tx: Transaction, personId: string): Promise<MyMeeting[]> {
  const rows = await tx.rows<PersonPointRow>(pointsOfPerson, [personId]);
  const [first] = rows;
  if (!first) return [];
  const types = await serviceTypes(tx, first.tenantId);
  const corrections = await tx.rows<CorrectionRow>(correctionsOf, [rows.map(({ id }) => id)]);
  return rows.map(({ id, waitingId, heldOn, serviceType, result, reasons, nextReviewOn, deciderName }) => ({
    meetingPointId: id,
    ...{ waitingId, heldOn, result, reasons, nextReviewOn, deciderName },
    label: types.find(({ code }) => code === serviceType)?.label ?? named(serviceType),
    corrections: corrections
      .filter(({ pointId }) => pointId === id)
      .map(({ at, words }) => ({ at: at.toISOString(), words })),
  }));
}
