import type { LocalText, MyWaiting, PlaceOffer, WaitingCase, WaitingCriterion, WaitingRow } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { serviceTypes } from '../../services/index.ts';
import { criteriaOf, criterionOf, named } from '../letter.ts';
import { nextAnswer, nextFollowUp } from './days.ts';
import { type PersonPointRow, pointsOfPerson } from './meeting-queries.ts';
import { type OfferRecord, offersOf } from './offer-queries.ts';
import {
  type AppealHere,
  appealsHere,
  entriesOfOffices,
  entriesOfPerson,
  type HappeningRow,
  happeningsOf,
  movedInHere,
  oneEntry,
  type WaitingRecord,
} from './waiting-queries.ts';

/** An entry within the reader's sight. */
export async function findEntry(tx: Transaction, waitingId: string): Promise<WaitingRecord | undefined> {
  return (await tx.rows<WaitingRecord>(oneEntry, [waitingId]))[0];
}

/** Lists that she stands on or stood on, as she and those she lets read it see them. */
export async function readMyWaiting(tx: Transaction, personId: string): Promise<MyWaiting[]> {
  const rows = await tx.rows<WaitingRecord>(entriesOfPerson, [personId]);
  const [first] = rows;
  if (!first) return [];
  const whole = await wholeOf(tx, first.tenantId, rows);
  return rows.map((row) => ({
    waitingId: row.id,
    ...pick(row),
    label: whole.label(row),
    leftHow: row.leftHow,
    leftReason: row.leftReason,
    leftAt: row.leftAt?.toISOString() ?? null,
    criteria: whole.criteria(row),
    language: row.language,
    decisionId: row.decisionId,
    placedAt: row.placedAt,
    placedFrom: row.placedFrom,
    officeName: row.officeName,
    officePhone: row.officePhone,
    openFrom: row.openFrom,
    openTo: row.openTo,
    offers: whole.offers(row),
  }));
}

/** What the offices of the asker have on their lists. */
export async function readList(
  tx: Transaction,
  actor: Actor,
): Promise<readonly { readonly row: WaitingRow; readonly tenantId: string }[]> {
  const offices = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
  const rows = await tx.rows<WaitingRecord>(entriesOfOffices, [offices, tx.at]);
  const [first] = rows;
  if (!first) return [];
  const whole = await wholeOf(tx, first.tenantId, rows);
  return rows.map((row) => ({ row: rowOf(tx, row, whole), tenantId: row.tenantId }));
}

/** One on the list as the office works on it. */
export async function readCase(tx: Transaction, row: WaitingRecord): Promise<WaitingCase> {
  const whole = await wholeOf(tx, row.tenantId, [row]);
  const happenings = await tx.rows<HappeningRow>(happeningsOf, [row.tenantId, row.id]);
  return {
    ...rowOf(tx, row, whole),
    applicationId: row.applicationId,
    decisionId: row.decisionId,
    criteria: whole.criteria(row),
    bandReason: row.bandReason,
    language: row.language,
    meetings: (await tx.rows<PersonPointRow>(pointsOfPerson, [row.personId]))
      .filter(({ waitingId }) => waitingId === row.id)
      .map(({ meetingId, heldOn, result, placeName, reasons, nextReviewOn, deciderName }) => ({
        ...{ meetingId, heldOn, result, placeName, reasons, nextReviewOn, deciderName },
      })),
    appeals: await tx.rows<AppealHere>(appealsHere, [row.tenantId, row.decisionId, row.id]),
    movedInOn: (await tx.rows<{ on: string | null }>(movedInHere, [row.tenantId, row.id]))[0]?.on ?? null,
    leftHow: row.leftHow,
    leftReason: row.leftReason,
    mayPutBack: row.state === 'left' && row.leftHow !== 'death' && isToday(tx, row),
    placedAt: row.placedAt,
    placedFrom: row.placedFrom,
    offers: whole.offers(row),
    happenings: happenings.map(({ at, what, who, band, words }) => ({ at: at.toISOString(), what, who, band, words })),
    allCriteria: whole.allCriteria,
    nextFollowUpOn: await nextFollowUp(tx, row.tenantId),
    nextAnswerBy: await nextAnswer(tx, row.tenantId),
    version: row.version,
  };
}

/** She came off the list on the municipality's own day of the transaction. */
export function isToday(tx: Transaction, { leftAt, timeZone }: WaitingRecord): boolean {
  return leftAt !== null && localDay(leftAt, timeZone) === localDay(tx.at, timeZone);
}

interface Whole {
  readonly label: (row: WaitingRecord) => LocalText;
  readonly criteria: (row: WaitingRecord) => WaitingCriterion[];
  readonly offers: (row: WaitingRecord) => PlaceOffer[];
  readonly allCriteria: WaitingCriterion[];
}

async function wholeOf(tx: Transaction, tenantId: string, rows: readonly WaitingRecord[]): Promise<Whole> {
  const types = await serviceTypes(tx, tenantId);
  const allCriteria = await criteriaOf(tx, tenantId);
  const offers = await tx.rows<OfferRecord>(offersOf, [rows.map(({ id }) => id), tx.at]);
  return {
    label: ({ serviceType }) => types.find(({ code }) => code === serviceType)?.label ?? named(serviceType),
    criteria: ({ criterionCodes }) => criterionCodes.map((code) => criterionOf(code, allCriteria)),
    offers: ({ id }) => offers.filter(({ waitingId }) => waitingId === id).map(offerOf),
    allCriteria,
  };
}

function offerOf(row: OfferRecord): PlaceOffer {
  const { placeName, unitName, unitPhone, fromOn, answerBy, isPastDay, words, state, answeredBy, version } = row;
  return {
    placeOfferId: row.id,
    ...{ placeName, unitName, unitPhone, fromOn, answerBy, isPastDay, words, state, answeredBy, version },
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answerWords: row.answerWords,
  };
}

function pick({ serviceType, since, state, helpMeanwhile, followedUpOn, followUpOn }: WaitingRecord) {
  return { serviceType, since, state, helpMeanwhile, followedUpOn, followUpOn };
}

function rowOf(tx: Transaction, row: WaitingRecord, whole: Whole): WaitingRow {
  const open = whole.offers(row).find(({ state }) => state === 'open' || state === 'thinking');
  return {
    waitingId: row.id,
    personId: row.personId,
    personName: row.personName,
    bornYear: row.bornYear,
    ...pick(row),
    label: whole.label(row),
    band: row.band,
    isOverdue: row.state === 'waiting' && row.followUpOn < localDay(tx.at, row.timeZone),
    offerAnswerBy: open?.answerBy ?? null,
    isOfferPast: open?.isPastDay ?? false,
  };
}
