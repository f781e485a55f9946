import type { Role } from '@tunet/contract';
import { demoPeople } from './demo-people.ts';
import { youngerName } from './names.ts';
import { municipalities, type TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { chanceOf, idOf } from './seeded.ts';
import { simulatedPeopleIn } from './simulated-people.ts';
import { type StaffedUnit, sizeOf, type TownScale } from './sizes.ts';
import { otherUnits, unitOf, unitsOf } from './town-units.ts';

/** Somebody who works in the town. */
export interface TownStaff {
  readonly id: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly role: Role;
}

/** Who works where: those who log in stand first in their unit, the others fill it up. */
export class Roster {
  readonly #units = new Map<string, TownStaff[]>();
  readonly #named = new Set<string>();

  constructor(scale: TownScale, seed: number) {
    for (const person of [...demoPeople, ...simulatedPeopleIn(scale)]) {
      for (const as of person.as) {
        if (as.kind !== 'staff') continue;
        const name = { first: person.firstName, last: person.lastName };
        this.#add(as.unit, { id: idOf(`staff ${person.key}`), ...withName(name), role: as.role });
        this.#named.add(idOf(`staff ${person.key}`));
      }
    }
    for (const place of municipalities) {
      const { staff } = sizeOf(scale, place.slug);
      for (const { key } of unitsOf(place, scale)) this.#fill(key, 'home-care', staff['home-care'], place, seed);
      for (const kind of otherUnits) this.#fill(`${place.slug} ${kind}`, kind, staff[kind], place, seed);
    }
  }

  /** Everyone of a unit, or those of one role there. */
  of(unit: string, role?: Role): readonly TownStaff[] {
    const all = this.#units.get(unit) ?? [];
    return role === undefined ? all : all.filter((each) => each.role === role);
  }

  /** One of a unit and role, the same for the same number; any of the unit where nobody has the role. */
  pick(unit: string, role: Role, no: number): TownStaff {
    const some = this.of(unit, role);
    const from = some.length > 0 ? some : this.of(unit);
    const one = from[no % from.length];
    if (!one) throw new RangeError(`nobody works in ${unit}`);
    return one;
  }

  /** Writes down everyone who has no account; the others come with their accounts. */
  layOut(rows: TownRows, since: Date): void {
    for (const [unit, staff] of this.#units) {
      const tenant_id = idOf(unit === 'desk' ? 'responsnord' : (unit.split(' ')[0] ?? unit));
      for (const { id, first, last, role } of staff) {
        if (this.#named.has(id)) continue;
        rows.add('staff', { tenant_id, id, first_name: first, last_name: last, is_protected: false });
        rows.add('assignment', {
          tenant_id,
          id: idOf(`assignment ${id}`),
          staff_id: id,
          unit_id: idOf(unit),
          role,
          starts_at: since,
        });
      }
    }
  }

  #add(unit: string, staff: TownStaff): void {
    const known = this.#units.get(unit);
    if (known) known.push(staff);
    else this.#units.set(unit, [staff]);
  }

  #fill(unit: string, kind: StaffedUnit, size: number, place: TownPlace, seed: number): void {
    const chance = chanceOf(seed, `roster ${unit}`);
    for (let no = this.of(unit).length; no < size; no += 1) {
      const name = youngerName(place.country, chance);
      this.#add(unit, { id: idOf(`staff ${unit} ${no}`), ...withName(name), role: this.#roleFor(unit, kind, no) });
    }
  }

  /** One leads, a quarter of home care are nurses, and so on. */
  #roleFor(unit: string, kind: StaffedUnit, no: number): Role {
    if (kind === 'home-care' || kind === 'night-patrol') {
      if (this.of(unit, 'lead').length === 0 && no > 0) return 'lead';
      return no % 4 === 1 ? 'nurse' : 'carer';
    }
    if (kind === 'technical') return 'technician';
    if (kind === 'assessment') return this.of(unit, 'assessor').length > 0 && no === 8 ? 'lead' : 'assessor';
    if (kind === 'store') return 'store-keeper';
    if (kind === 'volunteer-centre') return 'volunteer-coordinator';
    return no % 6 === 5 ? 'privacy-officer' : 'service-owner';
  }
}

function withName({ first, last }: { first: string; last: string }) {
  return { first, last, name: `${first} ${last}` };
}

/** What a unit is called. */
export function unitName(key: string): string {
  return unitOf(key).name;
}
