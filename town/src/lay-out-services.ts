import type { TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';

/** Another service that people write to: what for, when it is open and rings, in how many working days it answers, and who may write. */
interface TownService {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly open: readonly [string, string];
  readonly rings: readonly [string, string];
  readonly days: number;
  readonly writes: 'everyone' | 'helped';
  readonly about: Readonly<Record<'nb' | 'nn' | 'sv' | 'en', string>>;
}

const training = {
  nb: 'Trening, fall og bevegelse',
  nn: 'Trening, fall og rørsle',
  sv: 'Träning, fall och rörelse',
  en: 'Training, falls and moving about',
};
const mind = {
  nb: 'Psykisk helse og rus. Du trenger ingen henvisning',
  nn: 'Psykisk helse og rus. Du treng inga tilvising',
  sv: 'Psykisk hälsa och beroende. Du behöver ingen remiss',
  en: 'Mental health and addiction. You need no referral',
};
const stay = {
  nb: 'Korttidsopphold: datoer, ting å ta med, hjemreise',
  nn: 'Korttidsopphald: datoar, ting å ta med, heimreise',
  sv: 'Korttidsplats: datum, vad du tar med, hemresa',
  en: 'Short stay: dates, what to bring, going home',
};

const services: Readonly<Record<string, readonly TownService[]>> = {
  nordvik: [
    {
      ...{
        key: 'physio',
        name: 'Fysioterapi',
        phone: '+47 555 01 091',
        open: ['08:00', '15:00'],
        rings: ['12:00', '14:00'],
      },
      ...{ days: 5, writes: 'everyone', about: training },
    },
    {
      ...{
        key: 'mind',
        name: 'Psykisk helse og rus',
        phone: '+47 555 01 092',
        open: ['08:30', '15:30'],
        rings: ['09:00', '11:00'],
      },
      ...{ days: 2, writes: 'everyone', about: mind },
    },
    {
      ...{
        key: 'stay',
        name: 'Korttidsavdelingen',
        phone: '+47 555 01 093',
        open: ['08:00', '20:00'],
        rings: ['10:00', '18:00'],
      },
      ...{ days: 1, writes: 'helped', about: stay },
    },
  ],
  solhamra: [
    {
      ...{
        key: 'physio',
        name: 'Fysioterapi och rehab',
        phone: '+46 8 465 004 91',
        open: ['08:00', '16:00'],
        rings: ['08:00', '09:30'],
      },
      ...{ days: 5, writes: 'everyone', about: training },
    },
    {
      ...{
        key: 'mind',
        name: 'Socialpsykiatrin',
        phone: '+46 8 465 004 92',
        open: ['08:30', '16:00'],
        rings: ['08:30', '09:30'],
      },
      ...{ days: 3, writes: 'everyone', about: mind },
    },
    {
      ...{
        key: 'stay',
        name: 'Korttidsboendet',
        phone: '+46 8 465 004 93',
        open: ['08:00', '20:00'],
        rings: ['10:00', '18:00'],
      },
      ...{ days: 1, writes: 'helped', about: stay },
    },
  ],
};

/** Two in each, without an account; whom one can be at a service stands among the people of the demo. */
const people = ['Nora Vik', 'Omar Hassan', 'Sara Lind', 'Petter Dahl', 'Aina Holm', 'Jonas Ek'] as const;

/** Other services of a municipality that one may write to, and who works there. */
export function layOutServices(rows: TownRows, { slug }: TownPlace, since: Date): void {
  const tenant_id = idOf(slug);
  for (const [index, { key, name, phone, open, rings, days, writes, about }] of (services[slug] ?? []).entries()) {
    const unit_id = idOf(`${slug} service ${key}`);
    rows.add('unit', {
      ...{ tenant_id, id: unit_id, kind: 'service', name, phone, answer_days: days, about, writes },
      ...{ open_from: open[0], open_to: open[1], phone_from: rings[0], phone_to: rings[1] },
    });
    for (const who of [people[index * 2], people[index * 2 + 1]]) {
      const [first_name = '', last_name = ''] = who?.split(' ') ?? [];
      const staff_id = idOf(`staff ${slug} ${key} ${who}`);
      rows.add('staff', { tenant_id, id: staff_id, first_name, last_name, is_protected: false });
      rows.add('assignment', {
        ...{ tenant_id, id: idOf(`assignment ${staff_id}`), staff_id, unit_id, role: 'carer', starts_at: since },
      });
    }
  }
}
