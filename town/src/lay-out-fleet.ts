import type { Household, Served } from './household.ts';
import { idOf } from './seeded.ts';
import { addGrant, type TownContext } from './town-context.ts';
import { addDays, weekdayOf } from './town-time.ts';

const steps = ['ordered', 'appointment', 'fitted', 'real-press', 'explained', 'asked'] as const;

type Kind = 'social-alarm' | 'dispenser';
const serviceOf: Readonly<Record<Kind, string>> = { 'social-alarm': 'safety-alarm', dispenser: 'medicine-dispenser' };

/** How far one has come on the way from decided to working, and how many days ago it began. */
interface Way {
  /** How many of the six are done. */
  readonly done: number;
  readonly began: number;
  /** The explanation was left out, with its reason. */
  readonly skipsExplained?: true;
}

/** People without an alarm, who are to have one; some are late. */
const coming: readonly Way[] = [
  { done: 0, began: 1 },
  { done: 0, began: 6 },
  { done: 1, began: 3 },
  { done: 1, began: 8 },
  { done: 2, began: 5 },
  { done: 2, began: 13 },
];
/** Fitted, and nobody has pressed yet. */
const unpressed: readonly Way[] = [
  { done: 3, began: 9 },
  { done: 3, began: 17 },
];
/** It works; to be explained, to be asked, done. */
const working: readonly Way[] = [
  { done: 4, began: 10 },
  { done: 5, began: 20 },
  { done: 5, began: 34, skipsExplained: true },
  { done: 6, began: 40 },
];

/** People at every step of the way from decided to working. */
export function layOutFleet(context: TownContext, homes: readonly Household[]): void {
  const ready = homes.filter(({ persons: [first] }) => first !== undefined && isPlain(first));
  const without = ready.filter(({ cid }) => cid === null);
  const never = ready.filter(
    ({ cid, status, confirmedOn }) => cid !== null && status === 'never-tested' && confirmedOn !== null,
  );
  const used = ready.filter(({ cid, status }) => cid !== null && status === 'in-service');
  const give = (ways: readonly Way[], to: readonly Household[], kind: Kind = 'social-alarm') =>
    ways.forEach((way, no) => {
      const home = to[no * Math.max(1, Math.floor(to.length / ways.length))];
      if (home) layOutWay(context, home, way, kind);
    });
  // In a small town everybody has an alarm: there a dispenser is on its way.
  if (without.length > 0) give(coming, without);
  else give(coming, used, 'dispenser');
  give(unpressed, never);
  give(working, used);
}

/** Those with a story keep it, and who hides from somebody is nobody's example. */
function isPlain(person: Served): boolean {
  return !person.isStory && person.protection === 'none' && person.turn === null && person.stage === 'helped';
}

function layOutWay(context: TownContext, home: Household, way: Way, kind: Kind): void {
  const { rows, place, clock, roster } = context;
  const [person] = home.persons;
  if (!person) return;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const setup_id = idOf(`setup ${kind} ${person.key}`);
  const unit_id = idOf(`${place.slug} technical`);
  const unitName = place.country === 'SE' ? 'Tekniska teamet' : 'Teknisk team';
  const who = roster.pick(`${place.slug} technical`, 'technician', 0);
  const startedOn = workday(addDays(clock.today, -way.began));
  const promised_on = workday(addDays(startedOn, 14));
  const device_id = way.done >= 3 && home.cid !== null ? idOf(`device ${home.cid}`) : null;
  const pressedOn = addDays(startedOn, 6);
  const state = way.done === 6 ? 'asked' : way.done >= 4 ? 'working' : 'open';
  rows.add('device_setup', {
    ...{ tenant_id, id: setup_id, person_id, kind, service_type: serviceOf[kind], unit_id, device_id },
    ...{ state, promised_on, started_at: clock.at(startedOn, '10:00'), started_by_name: null, version: 1 },
  });
  const dueOn: Readonly<Record<(typeof steps)[number], string>> = {
    ordered: workday(addDays(startedOn, 2)),
    appointment: workday(addDays(startedOn, 4)),
    fitted: way.done >= 2 ? workday(addDays(startedOn, 6)) : promised_on,
    'real-press': way.done >= 2 ? workday(addDays(startedOn, 6)) : promised_on,
    explained: way.done >= 2 ? workday(addDays(startedOn, 6)) : promised_on,
    asked: workday(addDays(way.done >= 4 ? pressedOn : promised_on, 14)),
  };
  steps.forEach((step, no) => {
    const isDone = no < way.done;
    const isSkipped = step === 'explained' && way.skipsExplained === true;
    const on = [1, 3, 6, 6, 6, 21][no] ?? 0;
    rows.add('device_setup_step', {
      ...{
        tenant_id,
        setup_id,
        person_id,
        step,
        due_on: dueOn[step],
        owner_unit_id: unit_id,
        owner_unit_name: unitName,
      },
      state: isDone ? (isSkipped ? 'skipped' : 'done') : 'open',
      owner_staff_id: no >= 1 ? who.id : null,
      owner_staff_name: no >= 1 ? who.name : null,
      done_at: isDone ? clock.at(addDays(startedOn, on), '11:20') : null,
      done_by_name: isDone && step !== 'real-press' ? who.name : null,
      skipped_because: isDone && isSkipped ? skippedBecause[place.country] : null,
      detail: isDone && !isSkipped ? (details[step] ?? []) : null,
    });
  });
  addGrant(context, {
    ...{ person_id, subjectId: unit_id, basis: 'in-care', ref: setup_id },
    from: clock.at(startedOn, '10:00'),
    to: way.done === 6 ? clock.at(addDays(startedOn, 21), '11:20') : null,
  });
  if (way.done >= 4 && device_id) layOutTest(context, { device_id, key: person.key, on: pressedOn, who });
}

const skippedBecause = { NO: 'Hadde samme alarm før.', SE: 'Hade samma larm tidigare.' } as const;
const details: Readonly<Partial<Record<(typeof steps)[number], readonly string[]>>> = {
  explained: ['press', 'cancel', 'where-it-works'],
  asked: ['works'],
};

/** The press that put it into service, as the desk heard and answered it. */
function layOutTest(
  { rows, place, clock }: TownContext,
  of: {
    readonly device_id: string;
    readonly key: string;
    readonly on: string;
    readonly who: { readonly id: string; readonly name: string };
  },
): void {
  rows.add('announced_test', {
    ...{ tenant_id: idOf(place.slug), id: idOf(`test ${of.key}`), device_id: of.device_id, purpose: 'setup' },
    starts_at: clock.at(of.on, '11:10'),
    ends_at: clock.at(of.on, '11:25'),
    announced_at: clock.at(of.on, '11:10'),
    announced_by: of.who.id,
    announced_by_name: of.who.name,
    alarm_id: idOf(`test alarm ${of.key}`),
    heard_at: clock.at(of.on, '11:12'),
    taken_at: clock.at(of.on, '11:12'),
    voice_at: clock.at(of.on, '11:13'),
    passed_at: clock.at(of.on, '11:13'),
  });
}

/** The day itself, or Monday. */
function workday(day: string): string {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}
