import type { FieldVisit } from '@tunet/contract';
import { type Deed, deed, inclination, preferred } from './deed.ts';
import { townWords } from './town-words.ts';

/** The day as a carer has it on her phone. */
export interface DaySight {
  readonly seenAt: Date;
  readonly visits: readonly FieldVisit[];
  /** Codes of the municipality's reasons for a visit that was not done. */
  readonly reasons: readonly string[];
  readonly language: 'nb' | 'nn' | 'sv' | 'en';
}

/** One whose window ended longer ago is somebody else's to find out about. Milliseconds. */
const tooOld = 6 * 3_600_000;
const minute = 60_000;

/** How a visit will go: the same each time one asks. */
export type VisitCourse = {
  readonly kind: 'done' | 'not-done' | 'late';
  /** when she answers it */
  readonly answersAt: number;
  /** when it will be late: when she says so, and the time she then says */
  readonly saysAt?: number;
  readonly comingAt?: number;
};

/** Most visits are done within their window, some later than it, a few not at all. */
export function courseOf(visit: Pick<FieldVisit, 'id' | 'from' | 'to'>): VisitCourse {
  const [from, to] = [Date.parse(visit.from), Date.parse(visit.to)];
  const luck = inclination(`${visit.id} course`);
  const place = inclination(`${visit.id} when`);
  if (luck < 0.05) {
    const comingAt = Math.ceil((to + (15 + place * 40) * minute) / (5 * minute)) * 5 * minute;
    return { kind: 'late', saysAt: to - (5 + place * 15) * minute, comingAt, answersAt: comingAt + 10 * minute };
  }
  const answersAt = from + (0.25 + 0.65 * place) * (to - from);
  return { kind: luck < 0.075 ? 'not-done' : 'done', answersAt };
}

/**
 * The visit she answers now: the one that has waited longest.
 * @param answered visits she has answered since she saw the day
 */
export function answerNextVisit(
  { visits, reasons, language }: DaySight,
  now: Date,
  answered: ReadonlySet<string>,
): { readonly visitId: string; readonly deed: Deed } | null {
  const at = now.getTime();
  const open = visits
    .filter(({ id, state, to, cancelAsked }) => {
      const isOpen = (state === 'planned' || state === 'not-confirmed') && cancelAsked === null;
      return isOpen && !answered.has(id) && at - Date.parse(to) < tooOld;
    })
    .map((visit) => ({ visit, course: courseOf(visit) }));
  const due = open
    .filter(({ course }) => course.answersAt <= at)
    .toSorted((a, b) => a.course.answersAt - b.course.answersAt)[0];
  if (due) return { visitId: due.visit.id, deed: answerTo(due.visit, due.course, reasons, language) };
  const late = open.find(({ visit, course: { saysAt } }) => {
    return visit.comingAt === null && saysAt !== undefined && saysAt <= at && at < Date.parse(visit.to);
  });
  if (!late?.course.comingAt) return null;
  const body = { at: new Date(late.course.comingAt).toISOString() };
  const params = { visitId: late.visit.id };
  return { visitId: late.visit.id, deed: deed('POST /api/field/visits/:visitId/coming', { params, body }, [5, 30]) };
}

function answerTo(
  { id }: FieldVisit,
  course: VisitCourse,
  reasons: readonly string[],
  language: DaySight['language'],
): Deed {
  const params = { visitId: id };
  const because = preferred(
    `${id} because`,
    reasons.filter((code) => code !== 'other'),
  );
  if (course.kind === 'not-done' && because !== undefined) {
    const body = { because, words: townWords[language].notDone };
    return deed('POST /api/field/visits/:visitId/not-done', { params, body }, [10, 60]);
  }
  const words = inclination(`${id} note`) < 0.4 ? preferred(`${id} words`, townWords[language].notes) : undefined;
  const body = words === undefined ? {} : { note: { words } };
  return deed('POST /api/field/visits/:visitId/done', { params, body }, [10, 60]);
}
