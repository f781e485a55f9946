import type { TownCatalogues } from './catalogue.ts';
import type { Household, Served } from './household.ts';
import type { AuditTrail } from './lay-out-audit.ts';
import type { PeopleContext } from './lay-out-people.ts';
import type { Life } from './life.ts';
import type { TownPlace } from './places.ts';
import type { Roster } from './roster.ts';
import { idOf } from './seeded.ts';
import type { TownScale, TownSpan } from './sizes.ts';
import { storyRelatives } from './story-relatives.ts';
import type { TownClock } from './town-time.ts';

/** What laying out one municipality needs. */
export interface TownContext extends PeopleContext {
  readonly place: TownPlace;
  readonly clock: TownClock;
  readonly span: TownSpan;
  readonly scale: TownScale;
  readonly roster: Roster;
  readonly catalogues: TownCatalogues;
  /** False: cases, plans, visits and all that follows from them are left out. */
  readonly hasHelp: boolean;
  readonly trail: AuditTrail;
  /** Public holidays of a country in a year. */
  readonly holidays: (country: 'NO' | 'SE', year: number) => ReadonlySet<string>;
}

/** One person served, where she lives, and what the years brought. */
export interface OneServed {
  readonly home: Household;
  readonly person: Served;
  readonly life: Life;
}

/** Who among those with a story follows whom first. */
const storyProxies = new Map(
  storyRelatives.flatMap(({ key, follows }) => (follows === null ? [] : [[follows, key] as const])).reverse(),
);

/** The relative who writes for her, if she has let one. */
export function spokesOf(person: Served): { readonly key: string; readonly name: string } | null {
  const own = storyProxies.get(person.key);
  const relative = person.relatives.find(({ key, scopes }) => scopes !== null || key === own);
  return relative ? { key: relative.key, name: relative.name } : null;
}

export function languageOf(languages: readonly string[]): string {
  return languages[0] ?? 'nb';
}

/** A time of a day that is never later than now: what happened today happened a little while ago. */
export function past({ clock }: TownContext, day: string, time: string): Date {
  const at = clock.at(day, time);
  const latest = new Date(clock.now.getTime() - 20 * 60_000);
  return at > latest ? latest : at;
}

export interface NewGrant {
  readonly person_id: string;
  /** Unit, or member of staff, that sees her. */
  readonly subjectId: string;
  readonly basis: 'case' | 'in-care' | 'conversation' | 'estate' | 'desk-watch' | 'aid';
  readonly ref: string;
  readonly from: Date;
  readonly to: Date | null;
}

/** Opens a person to a unit, or to one named member of staff. */
export function addGrant({ rows, place }: TownContext, grant: NewGrant): void {
  rows.add('access_grant', {
    tenant_id: idOf(place.slug),
    id: idOf(`${grant.basis} ${grant.subjectId} ${grant.ref}`),
    subject_id: grant.subjectId,
    person_id: grant.person_id,
    basis: grant.basis,
    basis_ref: grant.ref,
    scopes: [],
    starts_at: grant.from,
    ends_at: grant.to,
    ended_by_ref: null,
  });
}
