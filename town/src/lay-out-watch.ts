import { absenceId } from './lay-out-visits.ts';
import { idOf } from './seeded.ts';
import { addGrant, type OneServed, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { unitsOf } from './town-units.ts';

/** Whom the desk rings tonight, and why, by person. */
const plannedCalls: Readonly<
  Record<string, { readonly times: readonly string[]; readonly why: string; readonly by: string }>
> = {
  'ingrid-solvang': { times: ['23:00', '06:00'], why: 'Utrygg om natten etter fallet på badet', by: 'Datteren' },
  'odd-nilsen': { times: ['21:30'], why: 'Minne ham på å låse og ta kveldsmedisinen', by: 'Hjemmetjenesten' },
  'gunnel-ek': { times: ['22:30'], why: 'Otrygg när hon är ensam', by: 'Dottern' },
};

const notices: Readonly<
  Record<string, readonly { readonly area?: string; readonly words: string; readonly hours: number }[]>
> = {
  nordvik: [
    { area: 'sentrum', words: 'Heisen i Storgata 4 står. Bruk trappen fra bakgården.', hours: 60 },
    { words: 'Nøkkelskapet ved base Øst har fått ny kode. Spør vaktleder.', hours: 30 },
    { area: 'nordbygda', words: 'Bygdeveien er stengt ved brua fra 23 til 05. Kjør om Seterveien.', hours: 18 },
  ],
  solhamra: [{ area: 'norra', words: 'Skogsvägen plogas sent. Räkna med tio minuter extra.', hours: 20 }],
  fjordby: [{ words: 'Ferja går ikke etter 22. Nattpatruljen er på vestsiden.', hours: 12 }],
};

/** How long after the time somebody may still be rung. Minutes. */
const windowMinutes = 30;

/** The desk rings her each day until a date; what has been rung was answered. */
export function layOutPlannedCalls(context: TownContext, { person, home, life }: OneServed): void {
  const planned = plannedCalls[person.key];
  if (!planned || life.diedOn !== null) return;
  const { rows, place, clock, roster } = context;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const nurse = roster.pick(home.unit, 'nurse', 0);
  const operator = roster.pick('desk', 'operator', 0);
  const first_on = addDays(clock.today, -2);
  for (const time of planned.times) {
    const id = idOf(`planned-call ${person.key} ${time}`);
    const written_at = clock.at(first_on, '00:05');
    rows.add('planned_call', {
      ...{ tenant_id, id, person_id, desk_id: idOf('desk'), why: planned.why, asked_by: planned.by },
      from_minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
      ...{ minutes: windowMinutes, first_on, last_on: addDays(clock.today, 5) },
      ...{ written_by: nurse.id, written_by_name: nurse.name, written_at },
    });
    addGrant(context, { person_id, subjectId: idOf('desk'), basis: 'desk-watch', ref: id, from: written_at, to: null });
    for (let day = 0; day <= 2; day += 1) {
      const on_date = addDays(first_on, day);
      const starts = clock.at(on_date, time);
      const ended = starts.getTime() + windowMinutes * 60_000 <= clock.now.getTime();
      if (!ended) continue;
      rows.add('planned_call_outcome', {
        ...{ tenant_id, id: idOf(`call-outcome ${person.key} ${time} ${on_date}`), call_id: id, person_id, on_date },
        ...{ outcome: 'spoke', done_by: operator.id, done_by_name: operator.name },
        done_at: new Date(starts.getTime() + 7 * 60_000),
      });
    }
  }
}

/** Came home from hospital since yesterday noon, and has an alarm: those who answer know of the first night. */
export function layOutFirstNights(context: TownContext, { person, life }: OneServed): void {
  const { rows, place, clock } = context;
  for (const absence of life.absences) {
    const { kind, homeAt, startsAt } = absence;
    if (kind !== 'hospital' || homeAt === null || homeAt <= startsAt || person.did === null || life.diedOn !== null)
      continue;
    const until_at = clock.at(addDays(clock.dayOf(homeAt), 1), '12:00');
    if (until_at <= clock.now || homeAt > clock.now) continue;
    const person_id = idOf(`person ${person.key}`);
    const absence_id = absenceId(absence);
    rows.add('first_night', {
      ...{ tenant_id: idOf(place.slug), person_id, absence_id, desk_id: idOf('desk'), home_at: homeAt, until_at },
    });
    addGrant(context, {
      ...{ person_id, subjectId: idOf('desk'), basis: 'desk-watch', ref: absence_id, from: homeAt, to: until_at },
    });
  }
}

/** The notice board of the shift. */
export function layOutBoard({ rows, place, clock, roster, scale }: TownContext): void {
  const lead = roster.pick(unitsOf(place, scale)[0]?.key ?? '', 'lead', 0);
  for (const [no, { area, words, hours }] of (notices[place.slug] ?? []).entries()) {
    const written_at = new Date(clock.now.getTime() - (no + 1) * 5_400_000);
    rows.add('board_notice', {
      ...{ tenant_id: idOf(place.slug), id: idOf(`board-notice ${place.slug} ${no}`) },
      area_id: area === undefined ? null : idOf(`${place.slug} ${area}`),
      ...{ words, written_by: lead.id, written_by_name: lead.name, written_at },
      expires_at: new Date(written_at.getTime() + hours * 3_600_000),
    });
  }
}
