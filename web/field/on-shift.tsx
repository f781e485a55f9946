import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Answer, call, Problem } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { keepAnswer, keptAnswer } from '../data/outbox-store.ts';
import { serverNow } from '../data/server-clock.ts';
import { useOutbox } from '../data/use-outbox.ts';
import { BeginDuty } from '../ui/begin-duty.tsx';
import { useIdentity } from '../ui/identity.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../ui/notice.tsx';
import { Main } from '../ui/page.tsx';

type FieldAnswer = Answer<'GET /api/field/hand-overs'>;
type FieldDay = Answer<'GET /api/field/day'>;
type FirstTimes = Answer<'GET /api/field/first-times'>;
type Round = Answer<'GET /api/aid-rounds'>;
type Aids = Answer<'POST /api/field/aids/look'>['aids'];
type Duty = Answer<'GET /api/duties/mine'>['duties'][number];

/** Which visits the list shows; kept while one is on a visit's page. */
export interface DayView {
  readonly whose: 'mine' | 'unit';
  readonly when: 'today' | 'tomorrow';
}

/** What every page on shift knows: the lists as last heard, and what has been done on this phone. */
interface Shift {
  readonly duty: Duty;
  readonly answer: FieldAnswer;
  /** visits of today and tomorrow; null in a unit that makes none, or before they were heard for the first time */
  readonly day: FieldDay | null;
  /** who is to be shown the door, the messages and the alarm; null before it was heard for the first time */
  readonly firstTimes: FirstTimes | null;
  /** what is brought and fetched today; null for those who drive no round */
  readonly round: Round | null;
  /** what those who are visited have borrowed; empty before it was heard for the first time */
  readonly aids: Aids;
  readonly view: DayView;
  readonly setView: (view: DayView) => void;
  /** when the oldest of what is shown was heard from the server */
  readonly heardAt: string;
  readonly offline: boolean;
  readonly outbox: ReturnType<typeof useOutbox>;
}

const ShiftContext = createContext<Shift | null>(null);

export function useShift(): Shift {
  const shift = useContext(ShiftContext);
  if (!shift) throw new Error('The shift was asked for before it began');
  return shift;
}

/** Shows the pages once a shift has begun; without network what was last heard is shown, and said so. */
export function OnShift(props: { children: ReactNode }) {
  const text = useWorkText();
  const { actorId } = useIdentity();
  const outbox = useOutbox(actorId);
  const [view, setView] = useState<DayView>({ whose: 'mine', when: 'today' });
  const duties = useQuery({
    queryKey: ['field-duties', actorId],
    queryFn: () => heardOrKept('duties', actorId, () => call('GET /api/duties/mine')),
    retry: false,
  });
  const duty = duties.data?.answer.duties.find((one) => one.unitKind !== 'desk');
  const list = useQuery({
    queryKey: ['field', actorId],
    queryFn: () => heardOrKept('hand-overs', actorId, () => call('GET /api/field/hand-overs')),
    refetchInterval: 4_000,
    retry: false,
    // What is asked of a unit is shown only to one who is on duty there; the desk asks nothing of those who drive for the store.
    enabled: duty !== undefined && !drives(duty),
  });
  const received = outbox.entries.filter(({ state }) => state === 'received').length;
  const day = useDay(actorId, duty, received);
  const round = useRound(actorId, duty, received);
  const heard = drives(duty) ? round.data && { ...round.data, answer: nothingAsked } : list.data;
  const failed = drives(duty) ? round.error : list.error;
  const error = duties.data ? failed : duties.error;
  if (error && !heard) {
    const again = () => void (drives(duty) ? round.refetch() : list.refetch());
    const retry = () => void duties.refetch().then(again);
    return (
      <Main className="page">
        <ErrorMessage problem={error} retry={retry} logIn={loginAddress('field', { back: '/field/' })} />
      </Main>
    );
  }
  if (duties.data && !duty) {
    const units = duties.data.answer.workplaces.filter((place) => place.unitKind !== 'desk');
    return (
      <Main className="page">
        <BeginDuty units={units} lead={text.field.beginHelp} />
      </Main>
    );
  }
  if (!duty || !heard || day.isWaiting) {
    return (
      <Main className="page">
        <Waiting doing={text.waiting.handOvers} />
      </Main>
    );
  }
  const { answer, at, kept } = heard;
  const heardAt = day.kept ? day.kept.at : at;
  return (
    <ShiftContext
      value={{
        duty,
        answer,
        day: day.kept?.answer ?? null,
        firstTimes: day.firstTimes,
        round: round.data?.answer ?? null,
        aids: day.aids,
        view,
        setView,
        heardAt,
        offline: kept,
        outbox,
      }}
    >
      <Main className="page">{props.children}</Main>
    </ShiftContext>
  );
}

const nothingAsked: FieldAnswer = { handOvers: [], causes: [], measures: [] };

/** Those who bring and fetch for the store; nobody presses an alarm to them. */
function drives(duty: Duty | undefined): boolean {
  return duty?.unitKind === 'store' || duty?.unitKind === 'technical';
}

/** The round of today, asked for anew each minute and when something done here has been received. */
function useRound(actorId: string, duty: Duty | undefined, received: number) {
  const query = useQuery({
    queryKey: ['field-round', actorId],
    queryFn: () => heardOrKept('aid-round', actorId, () => call('GET /api/aid-rounds', { query: {} })),
    refetchInterval: 60_000,
    retry: false,
    enabled: drives(duty),
  });
  const { refetch } = query;
  const isDriving = drives(duty);
  useEffect(() => {
    if (received > 0 && isDriving) void refetch();
  }, [received, isDriving, refetch]);
  return query;
}

/** The visits of units that make visits; asked for anew each minute, and when something done here has been received. */
function useDay(actorId: string, duty: Duty | undefined, received: number) {
  const makesVisits = duty?.unitKind === 'home-care' || duty?.unitKind === 'night-patrol';
  const query = useQuery({
    queryKey: ['field-day', actorId],
    queryFn: () => heardOrKept('day', actorId, () => call('GET /api/field/day')),
    refetchInterval: 60_000,
    retry: false,
    enabled: makesVisits,
  });
  const first = useQuery({
    queryKey: ['field-first-times', actorId],
    queryFn: () => heardOrKept('first-times', actorId, () => call('GET /api/field/first-times')),
    refetchInterval: 60_000,
    retry: false,
    enabled: makesVisits,
  });
  const personIds = [...new Set(query.data?.answer.visits.map(({ personId }) => personId))].sort().slice(0, 200);
  const aids = useQuery({
    queryKey: ['field-aids', actorId, personIds.join()],
    queryFn: () => heardOrKept('aids', actorId, () => call('POST /api/field/aids/look', { body: { personIds } })),
    refetchInterval: 300_000,
    retry: false,
    enabled: personIds.length > 0,
  });
  const { refetch } = query;
  const { refetch: refetchFirst } = first;
  const { refetch: refetchAids } = aids;
  const hasPersons = personIds.length > 0;
  useEffect(() => {
    if (received === 0 || !makesVisits) return;
    void refetch();
    void refetchFirst();
    if (hasPersons) void refetchAids();
  }, [received, makesVisits, hasPersons, refetch, refetchFirst, refetchAids]);
  return {
    aids: aids.data?.answer.aids ?? [],
    kept: query.data ?? null,
    firstTimes: first.data?.answer ?? null,
    isWaiting: makesVisits && query.isPending,
  };
}

/** Asks the server; without network gives what was kept on the phone from last time. */
async function heardOrKept<T>(name: string, actorId: string, ask: () => Promise<T>) {
  try {
    const answer = await ask();
    void keepAnswer(name, actorId, answer);
    return { answer, at: new Date(serverNow()).toISOString(), kept: false };
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 0) throw problem;
    const kept = await keptAnswer(name, actorId);
    if (!kept) throw problem;
    const at = new Date(serverNow() - (Date.now() - Date.parse(kept.at))).toISOString();
    return { answer: kept.answer as T, at, kept: true };
  }
}
