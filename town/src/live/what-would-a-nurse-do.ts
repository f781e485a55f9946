import type { InboxRow, IntakeRow, StaffThread, UnitVisit } from '@tunet/contract';
import { type Deed, deed, preferred } from './deed.ts';
import { townWords } from './town-words.ts';
import type { Answer } from './visitor.ts';

type TownLanguage = keyof typeof townWords;

/** What a nurse sees of the conversations with her unit. */
export interface InboxSight {
  readonly threads: readonly InboxRow[];
  /** Her own id. */
  readonly me: string;
  readonly standsAside: boolean;
}

/** The conversation that she has said that she answers; null when there is none. */
export function threadInHand(sight: InboxSight): InboxRow | null {
  return waitingIn(sight).find(({ takenBy }) => takenBy?.id === sight.me) ?? null;
}

/** She takes the one whose promise is nearest. */
export function takeThread(sight: InboxSight): Deed | null {
  const next = sight.standsAside ? undefined : waitingIn(sight).find(({ takenBy }) => takenBy === null);
  return next ? deed('POST /api/threads/:threadId/take', { params: { threadId: next.id }, body: {} }, [60, 240]) : null;
}

/** What she answers, having read it. */
export function answerThread({ id, lastAt, messages }: StaffThread, language: TownLanguage): Deed {
  const words = preferred(`${id} ${lastAt}`, townWords[language].answers) ?? townWords[language].yes;
  const body = { words, seen: messages.length };
  return deed('POST /api/threads/:threadId/messages', { params: { threadId: id }, body }, [90, 300]);
}

function waitingIn({ threads }: InboxSight): InboxRow[] {
  return threads
    .filter(({ waitingSince, stopped }) => waitingSince !== null && !stopped)
    .toSorted((a, b) => (a.answerBy ?? '').localeCompare(b.answerBy ?? ''));
}

/** A visit that somebody asked away or wants moved waits for an answer; she agrees to the first and rings about the other. */
export function answerWish(visits: readonly UnitVisit[], language: TownLanguage): Deed | null {
  const isOpen = ({ state }: UnitVisit) => state === 'planned' || state === 'not-confirmed';
  const asked = visits.find((visit) => isOpen(visit) && visit.cancelAsked !== null);
  if (asked) {
    const body = {
      yes: !asked.isCritical,
      words: asked.isCritical ? townWords[language].moveNo : townWords[language].yes,
    };
    return deed('POST /api/visits/:visitId/answer-cancel', { params: { visitId: asked.id }, body }, [60, 300]);
  }
  const wish = visits.find((visit) => isOpen(visit) && visit.moveAsked !== null);
  if (!wish) return null;
  const body = { words: townWords[language].moveNo };
  return deed('POST /api/visits/:visitId/answer-move', { params: { visitId: wish.id }, body }, [60, 300]);
}

type Away = Answer<'GET /api/units/away'>['away'][number];

/** Somebody is home again: she goes through plan, medicines, keys and alarm with her before the first visit. */
export function confirmHome(away: readonly Away[]): Deed | null {
  const home = away.find(({ absence }) => absence.state === 'home');
  if (!home) return null;
  const params = { personId: home.personId, absenceId: home.absence.id };
  const ok = { ok: true };
  const body = { plan: ok, medicines: ok, keys: ok, alarm: ok };
  return deed('POST /api/people/:personId/absences/:absenceId/confirm', { params, body }, [120, 600]);
}

/** An assessor takes the application that nobody has and that is promised soonest; she has at most a handful. */
export function takeApplication(rows: readonly IntakeRow[]): Deed | null {
  if (rows.filter(({ isMine }) => isMine).length >= 12) return null;
  const [next] = rows
    .filter(({ state, takenBy }) => state === 'received' && takenBy === null)
    .toSorted((a, b) => a.promisedOn.localeCompare(b.promisedOn));
  if (!next) return null;
  return deed(
    'POST /api/applications/:applicationId/take',
    { params: { applicationId: next.applicationId }, body: {} },
    [120, 480],
  );
}
