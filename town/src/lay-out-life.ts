import { keyOf } from './lay-out-people.ts';
import { outsidePartiesOf } from './lay-out-places.ts';
import { absenceId } from './lay-out-visits.ts';
import type { TownAbsence } from './life.ts';
import { chanceOf, idOf } from './seeded.ts';
import { addGrant, type OneServed, spokesOf, type TownContext } from './town-context.ts';

/** When she was away, and if she has died: what that left to be done. */
export function layOutLife(context: TownContext, one: OneServed): void {
  for (const absence of one.life.absences) layOutAbsence(context, one, absence);
  if (one.life.diedOn !== null) layOutDeath(context, one, one.life.diedOn);
}

function layOutAbsence(context: TownContext, { person, home }: OneServed, absence: TownAbsence): void {
  const { rows, place, roster, clock } = context;
  const nurse = roster.pick(home.unit, 'nurse', 0);
  const hospital = outsidePartiesOf(place)[0];
  const toldBy = { relative: spokesOf(person)?.name ?? person.relatives[0]?.name ?? nurse.name, unit: nurse.name };
  const isHospital = absence.kind === 'hospital';
  const by = absence.toldBy === 'hospital' ? (hospital?.name ?? nurse.name) : toldBy[absence.toldBy];
  const good = { ok: true };
  rows.add('absence', {
    tenant_id: idOf(place.slug),
    id: absenceId(absence),
    person_id: idOf(`person ${person.key}`),
    kind: absence.kind,
    outside_party_id: isHospital && hospital ? idOf(hospital.key) : null,
    starts_at: absence.startsAt,
    expected_on: absence.expectedOn,
    told_by: absence.toldBy,
    told_by_name: by,
    registered_by: nurse.id,
    registered_at: new Date(Math.min(absence.startsAt.getTime() + 2 * 3_600_000, clock.now.getTime())),
    home_at: absence.homeAt,
    home_told_by: absence.homeAt && 'relative',
    home_told_by_name: absence.homeAt && toldBy.relative,
    confirmed_at: absence.confirmedAt,
    confirmed_by: absence.confirmedAt && nurse.id,
    confirmed_by_name: absence.confirmedAt && nurse.name,
    confirmed: absence.confirmedAt && { plan: good, medicines: good, keys: good, alarm: good },
    version: 1 + (absence.homeAt ? 1 : 0) + (absence.confirmedAt ? 1 : 0),
  });
}

function layOutDeath(context: TownContext, { person, home }: OneServed, diedOn: string): void {
  const { rows, place, roster, clock, seed } = context;
  const chance = chanceOf(seed, `death ${person.key}`);
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  const death_id = idOf(`death ${person.key}`);
  const nurse = roster.pick(home.unit, 'nurse', chance.between(0, 9));
  const lead = roster.pick(home.unit, 'lead', 0);
  const registeredAt = clock.at(diedOn, '20:10');
  rows.add('death', {
    tenant_id,
    id: death_id,
    person_id,
    died_on: diedOn,
    registered_by: nurse.id,
    registered_by_name: nurse.name,
    registered_at: registeredAt,
    estate_staff_id: lead.id,
    estate_staff_name: lead.name,
    unit_id: idOf(home.unit),
  });
  addGrant(context, { person_id, subjectId: lead.id, basis: 'estate', ref: death_id, from: registeredAt, to: null });
  const key = keyOf(context, home);
  const items = [
    ['letter', ''],
    ...(key ? [['key', key.label]] : []),
    ...(person.did === null ? [] : [['alarm', home.cid]]),
  ];
  items.forEach(([kind, what], sort) => {
    // The letter, which is first, still waits for everyone: there is always something to do.
    const isDone = sort > 0 && chance.happens(0.5);
    rows.add('estate_item', {
      tenant_id,
      id: idOf(`estate ${person.key} ${sort}`),
      death_id,
      person_id,
      kind,
      what,
      sort,
      done_at: isDone ? clock.at(diedOn, '23:00') : null,
      done_by: isDone ? lead.id : null,
      done_by_name: isDone ? lead.name : null,
    });
  });
}
