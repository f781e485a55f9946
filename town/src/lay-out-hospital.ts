import { outsidePartiesOf } from './lay-out-places.ts';
import { absenceId } from './lay-out-visits.ts';
import type { TownAbsence } from './life.ts';
import { idOf } from './seeded.ts';
import type { OneServed, TownContext } from './town-context.ts';

const medicines = {
  NO: {
    ours: [
      { name: 'Metoprolol', strength: '50 mg', use: '1 tablett morgen' },
      { name: 'Albyl-E', strength: '75 mg', use: '1 tablett morgen' },
      { name: 'Paracet', strength: '500 mg', use: '2 tabletter ved behov' },
    ],
    theirs: [
      { name: 'Metoprolol', strength: '100 mg', use: '1 tablett morgen' },
      { name: 'Marevan', strength: '2,5 mg', use: 'Etter egen plan' },
      { name: 'Paracet', strength: '500 mg', use: '2 tabletter ved behov' },
    ],
  },
  SE: {
    ours: [
      { name: 'Metoprolol', strength: '50 mg', use: '1 tablett på morgonen' },
      { name: 'Trombyl', strength: '75 mg', use: '1 tablett på morgonen' },
      { name: 'Alvedon', strength: '500 mg', use: '2 tabletter vid behov' },
    ],
    theirs: [
      { name: 'Metoprolol', strength: '100 mg', use: '1 tablett på morgonen' },
      { name: 'Waran', strength: '2,5 mg', use: 'Enligt särskild ordination' },
      { name: 'Alvedon', strength: '500 mg', use: '2 tabletter vid behov' },
    ],
  },
} as const;

/**
 * Her stays in hospital as the messages told them: those whose absence the hospital told, and those who have come home from one and
 * whose list of medicines nobody has compared yet.
 */
export function layOutHospital(context: TownContext, { person, life }: OneServed): void {
  if (life.diedOn !== null) return;
  for (const absence of life.absences) {
    if (absence.kind === 'hospital' && (absence.homeAt === null || absence.confirmedAt === null)) {
      layOutStay(context, person.key, absence);
    }
  }
}

function layOutStay({ rows, place, clock }: TownContext, key: string, absence: TownAbsence): void {
  const [hospital] = outsidePartiesOf(place);
  if (!hospital) return;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${key}`);
  const id = idOf(`stay ${key}`);
  const { startsAt, homeAt } = absence;
  const thread = `${place.slug}-${idOf(`thread ${key}`).slice(-6)}`;
  const sentAt = startsAt.toISOString();
  const ward = place.country === 'SE' ? 'Avdelning 2' : 'Post 4';
  const admitted = { sentAt, messageId: `${thread}-1`, admittedAt: sentAt, ward, expectedOn: absence.expectedOn };
  const leftAt = homeAt?.toISOString();
  const left = leftAt ? { discharged: { sentAt: leftAt, messageId: `${thread}-2`, leftAt, leftTo: 'home' } } : {};
  rows.add('hospital_stay', {
    ...{ tenant_id, id, person_id, party_id: idOf(hospital.key), thread, state: homeAt ? 'left' : 'in', ward },
    ...{ admitted_at: startsAt, expected_on: absence.expectedOn, early_words: null, early_at: null, ready_at: null },
    ...{ left_at: homeAt, left_to: homeAt && 'home', absence_id: absenceId(absence), newest: { admitted, ...left } },
  });
  rows.add('stay_happening', {
    ...{ tenant_id, id: idOf(`stay admitted ${key}`), stay_id: id, person_id, at: startsAt, what: 'admitted' },
    ...{ who_name: hospital.name, words: null },
  });
  const list = (source: string, lines: readonly object[], as_of: Date, kept_by_name: string) => {
    const listId = idOf(`medicines ${source} ${key}`);
    rows.add('medicine_list', {
      tenant_id,
      id: listId,
      person_id,
      source,
      lines,
      as_of,
      kept_by_name,
    });
    return listId;
  };
  const oursId = list(
    'ours',
    medicines[place.country].ours,
    new Date(startsAt.getTime() - 40 * 86_400_000),
    clockName(place.country),
  );
  if (!homeAt || homeAt > clock.now) return;
  const theirsId = list('hospital', medicines[place.country].theirs, homeAt, hospital.name);
  rows.add('medicine_check', {
    ...{ tenant_id, id: idOf(`medicine check ${key}`), person_id, stay_id: id, theirs_id: theirsId, ours_id: oursId },
    ...{ state: 'waiting', opened_at: homeAt },
  });
  rows.add('before_visit', {
    ...{ tenant_id, id: idOf(`before visit ${key}`), person_id, kind: 'medicine-list', since: homeAt },
  });
}

function clockName(country: 'NO' | 'SE'): string {
  return country === 'SE' ? 'Vårdcentralen' : 'Fastlegen';
}
