import type { AlarmCard, DeskRow, HandOver } from '@tunet/contract';
import { type Deed, deed, inclination, preferred } from './deed.ts';

/** What an operator sees when she looks at the desk. */
export interface DeskSight {
  readonly now: Date;
  /** Her own id. */
  readonly me: string;
  readonly rows: readonly DeskRow[];
  /** A visitor has her role now. */
  readonly standsAside: boolean;
}

/** Alarms in one hand, with those where somebody is on her way. */
const most = 6;
/** So much after the answer was due she rings the unit. Milliseconds. */
const ringsAfter = 30_000;
const open: readonly HandOver['state'][] = ['asked', 'accepted', 'on-the-way', 'present'];

/** The alarm in her hand that needs her now, the oldest first; null when all wait for somebody else. */
export function alarmInHand({ rows, me, now }: DeskSight): DeskRow | null {
  return oldestFirst(rows.filter((row) => row.takenBy?.id === me)).find((row) => isHerTurn(row, now)) ?? null;
}

/**
 * What she takes: the gravest that nobody has, of equals the oldest. Nothing while a visitor is at the desk, while two need
 * her already, or while the one in her hand has not been heard yet.
 */
export function takeNext(sight: DeskSight): Deed | null {
  const inHand = sight.rows.filter((row) => row.takenBy?.id === sight.me);
  const isUnheard = inHand.some(({ voiceAt, handOvers }) => voiceAt === null && handOvers.length === 0);
  const isBusy = inHand.filter((row) => isHerTurn(row, sight.now)).length >= 2 || inHand.length >= most;
  if (sight.standsAside || isBusy || isUnheard) return null;
  const waiting = oldestFirst(sight.rows.filter(({ status }) => status === 'waiting'));
  const oldest =
    waiting.find(({ kind }) => kind === 'fire') ?? waiting.find(({ kind }) => kind === 'fall') ?? waiting[0];
  return oldest ? deed('POST /api/alarms/:alarmId/take', { params: { alarmId: oldest.id }, body: {} }, [4, 18]) : null;
}

/** What she does with an alarm in her hand, having its card before her; null when there is nothing to do yet. */
export function workOnAlarm(row: DeskRow, card: AlarmCard, now: Date): Deed | null {
  const params = { alarmId: row.id };
  const rang = card.happenings.some(({ what }) => what === 'emergency-call');
  const fireNumber = card.emergencyNumbers[0]?.number;
  if (row.kind === 'fire' && !rang && fireNumber) {
    return deed('POST /api/alarms/:alarmId/emergency-call', { params, body: { number: fireNumber } }, [3, 10]);
  }
  const asked = row.handOvers.find(({ state }) => open.includes(state));
  if (asked) return followUp(asked, now);
  const hasSpoken = row.voiceAt !== null;
  if (!hasSpoken && answers(row)) return deed('POST /api/alarms/:alarmId/voice-contact', { params, body: {} }, [6, 30]);
  if (row.presentAt === null && needsSomebody(row)) {
    const receiver = card.receivers.find(({ proposed }) => proposed);
    if (receiver) {
      const body = { unitId: receiver.unitId };
      return deed('POST /api/alarms/:alarmId/hand-over', { params, body }, [10, 40]);
    }
  }
  if (!hasSpoken && row.presentAt === null) {
    return deed('POST /api/alarms/:alarmId/voice-contact', { params, body: {} }, [30, 90]);
  }
  // Somebody was sent and could not go, and there is nobody else to ask: she is asked herself whether anybody need come.
  const wasSent = row.handOvers.some(({ state }) => state !== 'withdrawn');
  if (wasSent && row.presentAt === null && row.helpRefusedAt === null) {
    const receiver = card.receivers.find(({ proposed }) => proposed);
    if (receiver)
      return deed('POST /api/alarms/:alarmId/hand-over', { params, body: { unitId: receiver.unitId } }, [10, 40]);
    return deed('POST /api/alarms/:alarmId/help-refused', { params, body: {} }, [30, 90]);
  }
  const body = { cause: causeOf(row, card), measure: measureOf(row, card), seenPresses: row.presses };
  return deed('POST /api/alarms/:alarmId/close', { params, body }, [15, 70]);
}

function oldestFirst(rows: readonly DeskRow[]): DeskRow[] {
  return rows.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

function isHerTurn(row: DeskRow, now: Date): boolean {
  const asked = row.handOvers.find(({ state }) => open.includes(state));
  return asked === undefined || followUp(asked, now) !== null;
}

/** A unit that answers in the app needs nothing; one that does not is rung, and says the rest on the telephone. */
function followUp(asked: HandOver, now: Date): Deed | null {
  const said = nextByVoice(asked, now);
  if (said === null) return null;
  const body = { said: said.word, name: asked.acceptedBy ?? asked.unitName };
  return deed('POST /api/hand-overs/:handOverId/by-voice', { params: { handOverId: asked.id }, body }, said.wait);
}

function nextByVoice(asked: HandOver, now: Date) {
  if (asked.state === 'asked') {
    const isLate = now.getTime() > Date.parse(asked.answerBy) + ringsAfter;
    return isLate ? ({ word: 'accept', wait: [10, 40] } as const) : null;
  }
  if (asked.acceptedHow !== 'voice') return null;
  if (asked.state === 'accepted') return { word: 'on-the-way', wait: [90, 240] } as const;
  if (asked.state === 'on-the-way') return { word: 'present', wait: [240, 600] } as const;
  return { word: 'done', wait: [300, 900] } as const;
}

/** Most people answer through the device; after a fall fewer do, and in a fire nobody waits for it. */
function answers(row: DeskRow): boolean {
  if (!row.deviceSpeaks || row.kind === 'fire' || row.persons.some(({ speaks }) => !speaks)) return false;
  return inclination(`${row.id} answers`) < (row.kind === 'fall' ? 0.6 : 0.9);
}

/** Whether a voice is not enough. */
function needsSomebody(row: DeskRow): boolean {
  if (row.voiceAt === null || row.kind === 'fall' || row.kind === 'fire') return true;
  return inclination(`${row.id} needs`) < 0.3;
}

function causeOf(row: DeskRow, card: AlarmCard): string {
  const likely = { fall: ['fall'], fire: ['smoke-fire'] }[row.kind as string] ?? [
    'asks-for-visit',
    'toilet',
    'anxiety',
    'accidental',
    'loneliness',
  ];
  const own = card.causes.map(({ code }) => code).filter((code) => likely.includes(code));
  return card.foundCause ?? preferred(`${row.id} cause`, own) ?? card.causes[0]?.code ?? 'unknown';
}

function measureOf(row: DeskRow, card: AlarmCard): string {
  const sent = row.handOvers.some(({ state }) => state === 'done');
  const likely = row.kind === 'fire' ? ['fire-brigade'] : sent ? ['sent-home-care'] : ['talked', 'waits-for-visit'];
  const own = card.measures.map(({ code }) => code).filter((code) => likely.includes(code));
  return preferred(`${row.id} measure`, own) ?? card.measures[0]?.code ?? 'talked';
}
