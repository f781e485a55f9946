import { idOf } from './seeded.ts';
import { addGrant, type OneServed, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

interface Told {
  readonly state: string;
  readonly by: 'person' | 'staff' | 'state' | 'clock';
  /** Days before today. */
  readonly ago: number;
}

/** A case at the state's aid centre as it has gone until today. */
interface Way {
  /** An application unless it is said. */
  readonly kind?: 'order' | 'swap';
  readonly what: Readonly<Record<'NO' | 'SE', string>>;
  readonly told: readonly Told[];
  readonly task?: { readonly kind: string; readonly dueIn: number };
  /** Days from today until it should be here. */
  readonly expectedIn?: number;
}

const agreed = (ago: number): Told[] => [
  { state: 'waiting-for-person', by: 'staff', ago },
  { state: 'ready', by: 'person', ago: ago - 2 },
  { state: 'sent', by: 'clock', ago: ago - 2 },
];

const ways: readonly Way[] = [
  {
    what: { NO: 'Rullator til utebruk, med korg', SE: 'Rollator för utomhusbruk, med korg' },
    told: [{ state: 'waiting-for-person', by: 'staff', ago: 3 }],
  },
  {
    what: { NO: 'Dusjkrakk med armlen', SE: 'Duschpall med armstöd' },
    told: [
      ...agreed(20),
      { state: 'under-treatment', by: 'state', ago: 15 },
      { state: 'granted', by: 'state', ago: 6 },
    ],
    expectedIn: 15,
  },
  {
    what: { NO: 'Elektrisk seng 90 × 200', SE: 'Elektrisk säng 90 × 200' },
    told: [...agreed(40), { state: 'granted', by: 'state', ago: 30 }, { state: 'shipping', by: 'state', ago: 12 }],
    expectedIn: -4,
    task: { kind: 'ask-state', dueIn: -3 },
  },
  {
    what: { NO: 'Arbeidsstol med elektrisk løft', SE: 'Arbetsstol med elektrisk höjning' },
    told: [
      ...agreed(34),
      { state: 'under-treatment', by: 'state', ago: 25 },
      { state: 'refused', by: 'state', ago: 2 },
    ],
    task: { kind: 'help-on', dueIn: 1 },
  },
  {
    what: { NO: 'Terskelrampe 3 cm', SE: 'Tröskelramp 3 cm' },
    told: [
      { state: 'waiting-for-person', by: 'staff', ago: 18 },
      { state: 'expired', by: 'clock', ago: 3 },
    ],
    task: { kind: 'ask-again', dueIn: 0 },
  },
  {
    what: { NO: 'Toalettforhøyer, fast', SE: 'Toalettförhöjning, fast' },
    told: [...agreed(9).slice(0, 2)],
  },
  { what: { NO: 'Personløfter', SE: 'Personlyft' }, told: agreed(11) },
  {
    what: { NO: 'Arbeidsstol uten lift', SE: 'Arbetsstol utan lyft' },
    told: [...agreed(28), { state: 'under-treatment', by: 'state', ago: 16 }],
  },
  {
    what: { NO: 'Seng og sengebord', SE: 'Säng och sängbord' },
    told: [...agreed(45), { state: 'under-treatment', by: 'state', ago: 33 }, { state: 'partly', by: 'state', ago: 4 }],
    expectedIn: 20,
  },
  {
    what: { NO: 'Varslingsanlegg for døra', SE: 'Larm för dörren' },
    told: [...agreed(50), { state: 'dropped', by: 'state', ago: 8 }],
    task: { kind: 'help-on', dueIn: 2 },
  },
  {
    kind: 'order',
    what: { NO: 'Gåstol med underarmsstøtte', SE: 'Gåbord med underarmsstöd' },
    told: [...agreed(17), { state: 'approved', by: 'state', ago: 12 }],
    expectedIn: 6,
  },
  {
    kind: 'order',
    what: { NO: 'Trapperampe', SE: 'Trappramp' },
    told: [...agreed(23), { state: 'rejected', by: 'state', ago: 9 }],
    task: { kind: 'look', dueIn: 0 },
  },
  {
    what: { NO: 'Rullestol, aktiv', SE: 'Rullstol, aktiv' },
    told: [
      ...agreed(70),
      { state: 'granted', by: 'state', ago: 52 },
      { state: 'shipping', by: 'state', ago: 30 },
      { state: 'received', by: 'staff', ago: 2 },
    ],
    task: { kind: 'deliver', dueIn: 3 },
  },
  {
    what: { NO: 'Sittepute mot trykksår', SE: 'Sittdyna mot trycksår' },
    told: [
      ...agreed(120),
      { state: 'granted', by: 'state', ago: 100 },
      { state: 'shipping', by: 'state', ago: 80 },
      { state: 'received', by: 'staff', ago: 61 },
      { state: 'in-use', by: 'staff', ago: 55 },
    ],
  },
  {
    what: { NO: 'Bærbar rampe', SE: 'Bärbar ramp' },
    told: [
      { state: 'waiting-for-person', by: 'staff', ago: 12 },
      { state: 'deleted', by: 'staff', ago: 10 },
    ],
  },
];

/** Days that a resident has to say yes. */
const confirmDays = 14;

/** A few cases with the state, each at a step of its own; those with a story of their own first, and none who hides. */
export function layOutStateCases(context: TownContext, served: readonly OneServed[]): void {
  const fit = served
    .filter(({ person, life }) => life.diedOn === null && person.protection === 'none')
    .sort((a, b) => Number(b.person.isStory) - Number(a.person.isStory));
  for (const [no, way] of ways.entries()) {
    const one = fit[no % Math.max(1, fit.length)];
    if (one) layOutWay(context, one.person.key, way, no);
  }
  layOutCourses(context);
}

function layOutWay(context: TownContext, key: string, way: Way, no: number): void {
  const { rows, place, clock, roster } = context;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${key}`);
  const id = idOf(`state case ${key} ${no}`);
  const assessment = `${place.slug} assessment`;
  const by = roster.pick(assessment, 'assessor', no);
  const at = (ago: number) => clock.at(addDays(clock.today, -ago), '10:00');
  const first = way.told[0];
  const last = way.told.at(-1);
  if (!first || !last) return;
  const newest = way.told.filter((each) => each.by === 'state').at(-1);
  rows.add('state_case', {
    ...{ tenant_id, id, person_id, kind: way.kind ?? 'application', what: way.what[place.country], state: last.state },
    ...{ consent: 'on-page', confirm_by_on: addDays(clock.today, confirmDays - first.ago), reminded: 0 },
    external_number: way.told.some(({ state }) => state === 'sent') ? `HS-${id.slice(-6)}` : null,
    ...{ mirrored_at: newest ? at(newest.ago) : null, delivery: way.expectedIn === undefined ? null : 'stock' },
    expected_on: way.expectedIn === undefined ? null : addDays(clock.today, way.expectedIn),
    ...{ made_by: by.id, made_by_name: by.name, unit_id: idOf(assessment) },
    ...{ asked_at: at(first.ago + 4), made_at: at(first.ago), try_at: at(first.ago) },
  });
  for (const told of way.told) {
    rows.add('state_case_step', {
      ...{
        tenant_id,
        id: idOf(`state step ${told.state} ${key} ${no}`),
        state_case_id: id,
        person_id,
        state: told.state,
      },
      ...{ at: at(told.ago), received_at: at(told.ago), by_kind: told.by, moved: 'yes' },
      by_name: told.by === 'staff' ? by.name : null,
    });
  }
  if (way.task) {
    rows.add('state_case_task', {
      ...{ tenant_id, id: idOf(`state task ${key} ${no}`), state_case_id: id, person_id, kind: way.task.kind },
      ...{ due_on: addDays(clock.today, way.task.dueIn), made_at: at(last.ago) },
    });
  }
  addGrant(context, {
    person_id,
    subjectId: idOf(`${place.slug} store`),
    basis: 'aid',
    ref: id,
    from: at(first.ago),
    to: null,
  });
}

/** Who has passed what: enough that somebody may order, and that somebody may not. */
function layOutCourses({ rows, place, clock, roster }: TownContext): void {
  const tenant_id = idOf(place.slug);
  const noter = roster.pick(`${place.slug} assessment`, 'assessor', 0);
  const add = (unit: string, role: 'assessor' | 'technician', no: number, course: string) => {
    const { id: staff_id } = roster.pick(`${place.slug} ${unit}`, role, no);
    rows.add('qualification', {
      ...{ tenant_id, id: idOf(`qualification ${course} ${place.slug} ${unit} ${no}`), staff_id, course },
      ...{
        passed_on: addDays(clock.today, -400 - no),
        until_on: null,
        noted_at: clock.at(addDays(clock.today, -390), '12:00'),
      },
      ...{ noted_by: noter.id, noted_by_name: noter.name },
    });
  };
  add('assessment', 'assessor', 0, 'state-order');
  add('assessment', 'assessor', 0, 'electric-bed');
  add('technical', 'technician', 0, 'hoist');
  add('technical', 'technician', 1, 'electric-wheelchair');
}
