import { useQuery } from '@tanstack/react-query';
import type { Action, AlarmKind, LocalText, MorningSource } from '@tunet/contract';
import { type Answer, call } from '../../data/call.ts';
import { actionsQuery } from '../../data/queries.ts';

/** One thing that the morning is about, before it has an owner and a date. */
export interface MorningThing {
  readonly source: MorningSource;
  readonly sourceId: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly at: string;
  /** for an alarm: its kind, the cause, and who was sent */
  readonly alarm?: { readonly kind: AlarmKind; readonly cause: LocalText | null; readonly sent: readonly string[] };
  /** number of a device, as technicians know it */
  readonly device?: string;
}

/** What each module knows of yesterday, as far as the one who is logged in may see it. Each is asked by itself: one that fails hides no other. */
export function useMorningThings(today: string) {
  const reach = useQuery(actionsQuery);
  const may = (action: Action) => reach.data?.actions.includes(action) ?? false;
  const alarms = useQuery({ queryKey: ['morning', 'alarms'], queryFn: () => call('GET /api/lessons/yesterday') });
  const desk = useQuery({
    queryKey: ['morning', 'desk-technical'],
    queryFn: () => call('GET /api/desk/technical'),
    enabled: may('Technical.SeeAtDesk'),
  });
  const technical = useQuery({
    queryKey: ['morning', 'technical'],
    queryFn: () => call('GET /api/technical'),
    enabled: may('Technical.See'),
  });
  const away = useQuery({
    queryKey: ['morning', 'away'],
    queryFn: () => call('GET /api/units/away'),
    enabled: may('Absence.ListAway'),
  });
  const setups = useQuery({
    queryKey: ['morning', 'setups'],
    queryFn: () => call('GET /api/fleet/setups'),
    enabled: may('Setup.List'),
  });
  const things: MorningThing[] = [
    ...fromAlarms(alarms.data),
    ...fromTechnical(desk.data ?? technical.data),
    ...fromAway(away.data, today),
    ...fromSetups(setups.data),
  ];
  const asked = [reach, alarms, desk, technical, away, setups];
  return {
    things,
    isLoading: asked.some(({ isLoading }) => isLoading),
    failed: asked.find(({ error, data }) => error !== null && data === undefined) ?? null,
  };
}

function fromAlarms(data: Answer<'GET /api/lessons/yesterday'> | undefined): MorningThing[] {
  return (data?.alarms ?? []).map(({ alarmId, kind, receivedAt, persons, sent, cause }) => ({
    source: kind === 'dispenser' ? 'dose' : 'alarm',
    sourceId: alarmId,
    person: persons[0] ?? null,
    at: receivedAt,
    alarm: { kind, cause, sent },
  }));
}

function fromTechnical(data: Answer<'GET /api/technical'> | undefined): MorningThing[] {
  return (data?.rows ?? [])
    .filter(({ kind, state }) => state !== 'handled' && (kind === 'silent' || kind === 'person-without-alarm'))
    .map(({ id, persons, sinceAt, device }) => ({
      source: 'silent',
      sourceId: id,
      person: persons[0] ?? null,
      at: sinceAt,
      ...(device ? { device: device.cid } : {}),
    }));
}

/** Expected home today or before, home and not gone through, or not heard of. */
function fromAway(data: Answer<'GET /api/units/away'> | undefined, today: string): MorningThing[] {
  return (data?.away ?? [])
    .filter(({ absence: { state, isOverdue, expectedOn } }) => {
      return state === 'home' || isOverdue || (state === 'away' && expectedOn !== null && expectedOn <= today);
    })
    .map(({ personId, name, absence }) => ({
      source: 'discharge',
      sourceId: absence.id,
      person: { id: personId, name },
      at: absence.startsAt,
    }));
}

function fromSetups(data: Answer<'GET /api/fleet/setups'> | undefined): MorningThing[] {
  return (data?.setups ?? [])
    .filter(({ state }) => state === 'open')
    .map(({ id, person, startedAt }) => ({ source: 'technology', sourceId: id, person, at: startedAt }));
}
