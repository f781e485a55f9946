import type { Instrument, ServiceTerms, ServiceType } from '@tunet/contract';
import type { TownAid } from './aid-store.ts';
import type { TownPlace } from './places.ts';
import { municipalities, places } from './places.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';
import type { TownService } from './themes.ts';

/** An entry of a list that each municipality gets as its own. */
export interface TownCode {
  readonly list: string;
  readonly code: string;
  readonly label: Readonly<Record<'nb' | 'nn' | 'sv' | 'en', string>>;
  readonly common: boolean;
}

/** Start catalogue of help and scale of needs in one country, which each municipality there gets as its own. */
export interface TownCatalogue {
  readonly serviceTypes: readonly (ServiceType & { readonly sort: number; readonly source: string })[];
  readonly instruments: readonly (Omit<Instrument, 'validFrom'> & { readonly source: string })[];
  /** What a store of aids begins with. */
  readonly aids: readonly TownAid[];
}
export type TownCatalogues = Readonly<Record<'NO' | 'SE', TownCatalogue>>;

/** Since when the lists and catalogues of the town hold. */
export const validFrom = '2020-01-01';

/** Which line of the catalogue it is that the town calls so. */
const codes: Readonly<Record<'NO' | 'SE', Readonly<Record<TownService, string>>>> = {
  NO: {
    'home-nursing': 'home-nursing',
    'practical-help': 'practical-help',
    'safety-alarm': 'safety-alarm',
    dispenser: 'medicine-dispenser',
    day: 'day-activity',
    respite: 'respite-stay',
    contact: 'support-contact',
    relief: 'respite-home',
  },
  SE: {
    'home-nursing': 'home-nursing',
    'practical-help': 'home-care',
    'safety-alarm': 'safety-alarm',
    dispenser: 'medicine-dispenser',
    day: 'day-activity',
    respite: 'alternating-care',
    contact: 'escorting',
    relief: 'relief-home',
  },
};

/** The line of the place's catalogue for a service of the town. */
export function typeOf(catalogues: TownCatalogues, place: TownPlace, service: TownService) {
  const code = codes[place.country][service];
  const type = catalogues[place.country].serviceTypes.find((each) => each.code === code);
  if (!type) throw new RangeError(`the catalogue of ${place.country} has no ${code}`);
  return type;
}

/** Own lists, catalogues of help and scales of each municipality. */
export function layOutCatalogues(rows: TownRows, own: readonly TownCode[], catalogues: TownCatalogues): void {
  for (const place of places) {
    const tenant_id = idOf(place.slug);
    own.forEach(({ list, code, label, common }, sort) => {
      rows.add('code', { tenant_id, list, code, sort, is_common: common, label, valid_from: validFrom });
    });
  }
  for (const place of municipalities) {
    const tenant_id = idOf(place.slug);
    for (const type of catalogues[place.country].serviceTypes) {
      rows.add('service_type', {
        tenant_id,
        code: type.code,
        valid_from: validFrom,
        sort: type.sort,
        category: type.category,
        label: type.label,
        explained: type.explained,
        law: type.law,
        register_code: type.registerCode,
        promise_days: type.promiseDays,
        appeal_weeks: type.appealWeeks,
        appeal_body: type.appealBody,
        when_away: type.whenAway,
        terms: decided(type.terms),
        source: type.source,
      });
    }
    for (const { code, name, scale, items, source } of catalogues[place.country].instruments) {
      rows.add('instrument', { tenant_id, code, valid_from: validFrom, name, scale, items, source });
    }
  }
}

/** The municipalities of the town have looked over what was proposed, so that prices show. */
function decided(terms: ServiceTerms): ServiceTerms {
  const amounts = terms.payment.amounts.map((amount) => ({ ...amount, isProposal: false }));
  return { ...terms, payment: { ...terms.payment, amounts } };
}
