import type { MeetingResult, WaitingBand } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { criteriaOf } from '../letter.ts';
import { todayOf } from './days.ts';
import {
  addAway,
  addCorrection,
  addMeeting,
  addPart,
  addPoint,
  type CandidateRow,
  candidatesOf,
  clearAway,
  closeMeeting,
  type MeetingRow,
  type PartRow,
  type PointRow,
  partsOf,
  pointsOf,
  savePoint,
} from './meeting-queries.ts';
import { namesAnother } from './names-another.ts';
import { onePlace, type PlaceRow } from './place-queries.ts';
import { tellWaiting } from './tell-waiting.ts';
import { oneEntry, type WaitingRecord } from './waiting-queries.ts';

interface Chosen {
  readonly waitingId?: string | undefined;
  readonly applicationId?: string | undefined;
}
interface Part {
  readonly name: string;
  readonly asWhat: string;
}

/** Opens minutes; the one who opens them takes part, and whoever is named beside her. */
export async function openMeeting(
  asked: RequestContext,
  officeId: string,
  said: {
    readonly heldOn: string;
    readonly asWhat: string;
    readonly parts: readonly Part[];
    readonly candidates: readonly Chosen[];
  },
): Promise<{ readonly meetingId: string } | { readonly refused: 'no-candidate' }> {
  const { tx, actor, newId } = asked;
  const { tenantId } = actor;
  const wanted = await chosenOf(asked, officeId, said.candidates);
  if (wanted === null) return { refused: 'no-candidate' };
  const meetingId = newId();
  await tx.rows(addMeeting, [tenantId, meetingId, officeId, said.heldOn, tx.at, actor.id, actor.name]);
  await tx.rows(addPart, [tenantId, newId(), meetingId, actor.name, said.asWhat, actor.id]);
  for (const { name, asWhat } of said.parts) await tx.rows(addPart, [tenantId, newId(), meetingId, name, asWhat, null]);
  for (const one of wanted) await addCandidate(asked, meetingId, one);
  return { meetingId };
}

/** One more who takes part, or one more candidate. */
export async function addToMeeting(
  asked: RequestContext,
  meeting: MeetingRow,
  said: { readonly newPart?: Part | undefined; readonly newCandidate?: Chosen | undefined },
): Promise<'changed' | { readonly refused: 'is-closed' | 'no-candidate' }> {
  const { tx, newId } = asked;
  if (meeting.state === 'closed') return { refused: 'is-closed' };
  const wanted = said.newCandidate ? await chosenOf(asked, meeting.officeId, [said.newCandidate]) : [];
  if (wanted === null) return { refused: 'no-candidate' };
  if (said.newPart)
    await tx.rows(addPart, [meeting.tenantId, newId(), meeting.id, said.newPart.name, said.newPart.asWhat, null]);
  for (const one of wanted) await addCandidate(asked, meeting.id, one);
  return 'changed';
}

async function addCandidate({ tx, actor, newId }: RequestContext, meetingId: string, one: CandidateRow): Promise<void> {
  const { personId, waitingId, applicationId, serviceType } = one;
  await tx.rows(addPoint, [actor.tenantId, newId(), meetingId, personId, waitingId, applicationId, serviceType]);
}

/** Those chosen, each on the lists or among the cases of the office; null when one is not. */
async function chosenOf({ tx, actor }: RequestContext, officeId: string, chosen: readonly Chosen[]) {
  const all = await tx.rows<CandidateRow>(candidatesOf, [[officeId], await todayOf(tx, actor.tenantId)]);
  const found = chosen.map(({ waitingId, applicationId }) =>
    all.find((one) =>
      waitingId ? one.waitingId === waitingId : applicationId !== undefined && one.applicationId === applicationId,
    ),
  );
  return found.every((one) => one !== undefined) ? found : null;
}

interface Written {
  readonly criteria: readonly string[];
  readonly criteriaWords: string;
  readonly away: readonly { readonly partId: string; readonly why: string }[];
  readonly result: MeetingResult;
  readonly carePlaceId?: string | undefined;
  readonly band?: WaitingBand | undefined;
  readonly nextReviewOn: string;
  readonly reasons: string;
  readonly deciderId: string;
  readonly version: number;
}
type WriteRefusal =
  | 'is-closed'
  | 'changed-meanwhile'
  | 'is-disqualified'
  | 'decider-disqualified'
  | 'unknown-part'
  | 'unknown-criterion'
  | 'place-missing'
  | 'place-given'
  | 'band-missing'
  | 'not-on-list'
  | 'day-not-ahead'
  | 'names-another';

/**
 * Writes what the meeting advises about one candidate. Reasons always, also for one who gets nothing; who is disqualified is named with
 * why, and neither writes nor decides. Nothing on the list changes by it: the named one does that afterwards.
 */
export async function writePoint(
  asked: RequestContext,
  meeting: MeetingRow,
  pointId: string,
  said: Written,
): Promise<'changed' | { readonly refused: WriteRefusal }> {
  const { tx, actor } = asked;
  const { tenantId } = meeting;
  if (meeting.state === 'closed') return { refused: 'is-closed' };
  const points = await tx.rows<PointRow>(pointsOf, [tenantId, meeting.id]);
  const point = points.find(({ id }) => id === pointId);
  if (!point) throw new TypeError('a point one has just seen is in sight');
  if (point.version !== said.version) return { refused: 'changed-meanwhile' };
  const parts = await tx.rows<PartRow>(partsOf, [tenantId, meeting.id]);
  const refused = refusalOf(said, { point, points, parts, actorId: actor.id });
  if (refused) return { refused };
  const known = await criteriaOf(tx, tenantId);
  if (said.criteria.some((code) => !known.some((each) => each.code === code))) return { refused: 'unknown-criterion' };
  if (said.nextReviewOn <= (await todayOf(tx, tenantId))) return { refused: 'day-not-ahead' };
  const placeId = said.result === 'offer' ? (said.carePlaceId ?? null) : null;
  if (placeId !== null) {
    const [place] = await tx.rows<PlaceRow>(onePlace, [placeId]);
    if (place?.tenantId !== tenantId || !place.serviceTypes.includes(point.serviceType))
      return { refused: 'place-missing' };
  }
  const { criteria, criteriaWords, result, nextReviewOn, reasons, deciderId } = said;
  const advice = [
    [...criteria],
    criteriaWords,
    result,
    placeId,
    result === 'stays' ? said.band : null,
    nextReviewOn,
    reasons,
    deciderId,
  ];
  await tx.rows(savePoint, [tenantId, pointId, ...advice, tx.at, actor.id, actor.name]);
  await tx.rows(clearAway, [tenantId, pointId]);
  for (const { partId, why } of said.away) await tx.rows(addAway, [tenantId, pointId, partId, point.personId, why]);
  return 'changed';
}

function refusalOf(
  said: Written,
  of: { point: PointRow; points: readonly PointRow[]; parts: readonly PartRow[]; actorId: string },
): WriteRefusal | null {
  const { point, points, parts, actorId } = of;
  const isAway = new Set(said.away.map(({ partId }) => partId));
  const named = [...isAway, said.deciderId];
  if (named.some((id) => !parts.some(({ partId }) => partId === id)) || isAway.size < said.away.length)
    return 'unknown-part';
  if (parts.some(({ partId, staffId }) => isAway.has(partId) && staffId === actorId)) return 'is-disqualified';
  if (isAway.has(said.deciderId)) return 'decider-disqualified';
  if (said.result === 'offer') {
    if (!said.carePlaceId) return 'place-missing';
    if (points.some(({ id, carePlaceId }) => id !== point.id && carePlaceId === said.carePlaceId)) return 'place-given';
  }
  if (said.result === 'stays' && point.waitingId === null) return 'not-on-list';
  if (said.result === 'stays' && !said.band) return 'band-missing';
  return namesAnother(said.reasons, point.personId, points) ? 'names-another' : null;
}

/** Closes the minutes for good: every candidate who lives has a result, and at least two took part. */
export async function closeMinutes(
  asked: RequestContext,
  meeting: MeetingRow,
  version: number,
): Promise<'changed' | { readonly refused: 'is-closed' | 'changed-meanwhile' | 'not-whole' | 'too-few' }> {
  const { tx, actor } = asked;
  const { tenantId, id } = meeting;
  if (meeting.state === 'closed') return { refused: 'is-closed' };
  if (meeting.version !== version) return { refused: 'changed-meanwhile' };
  const points = await tx.rows<PointRow>(pointsOf, [tenantId, id]);
  if (points.some(({ result, isDead }) => result === null && !isDead)) return { refused: 'not-whole' };
  if ((await tx.rows<PartRow>(partsOf, [tenantId, id])).length < 2) return { refused: 'too-few' };
  await tx.rows(closeMeeting, [tenantId, id, tx.at, actor.id, actor.name]);
  for (const { waitingId, isDead, reasons } of points) {
    if (waitingId === null || isDead) continue;
    const [row] = await tx.rows<WaitingRecord>(oneEntry, [waitingId]);
    if (row?.state === 'waiting') await tellWaiting(asked, row, { what: 'spoken-of', words: reasons ?? '' });
  }
  return 'changed';
}

/** What was wrong in closed minutes, beside them. */
export async function correctPoint(
  { tx, actor, newId }: RequestContext,
  meeting: MeetingRow,
  pointId: string,
  words: string,
): Promise<'changed' | { readonly refused: 'is-open' | 'names-another' }> {
  if (meeting.state === 'open') return { refused: 'is-open' };
  const points = await tx.rows<PointRow>(pointsOf, [meeting.tenantId, meeting.id]);
  const point = points.find(({ id }) => id === pointId);
  if (!point) throw new TypeError('a point one has just seen is in sight');
  if (namesAnother(words, point.personId, points)) return { refused: 'names-another' };
  await tx.rows(addCorrection, [
    meeting.tenantId,
    newId(),
    pointId,
    point.personId,
    tx.at,
    actor.id,
    actor.name,
    words,
  ]);
  return 'changed';
}
