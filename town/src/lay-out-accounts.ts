import { demoPeople } from './demo-people.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';
import { type SimulatedPerson, simulatedPeopleIn } from './simulated-people.ts';
import type { TownScale } from './sizes.ts';

/** Accounts of those on the log-in page and of those who live by themselves; staff among them with where they may work. */
export function layOutAccounts(rows: TownRows, issuer: string, scale: TownScale, since: Date): void {
  for (const person of [...demoPeople, ...simulatedPeopleIn(scale)]) {
    const account_id = idOf(`account ${person.key}`);
    rows.add('account', { id: account_id, issuer, subject: person.key, language: person.language });
    for (const [index, as] of person.as.entries()) {
      const actor_tenant_id = idOf(as.place);
      const actor_id = as.kind === 'staff' ? idOf(`staff ${person.key}`) : idOf(`person ${as.person}`);
      rows.add('account_actor', { account_id, actor_id, kind: as.kind, actor_tenant_id });
      if (as.kind === 'staff')
        layOutStaff(rows, person, { actor_id, actor_tenant_id, index, unit: as.unit, role: as.role, since });
    }
  }
}

interface StaffPlace {
  readonly actor_id: string;
  readonly actor_tenant_id: string;
  readonly index: number;
  readonly unit: string;
  readonly role: string;
  readonly since: Date;
}

function layOutStaff(rows: TownRows, person: SimulatedPerson, at: StaffPlace): void {
  const { actor_id: staff_id, actor_tenant_id: tenant_id } = at;
  rows.add('staff', {
    tenant_id,
    id: staff_id,
    first_name: person.firstName,
    last_name: person.lastName,
    is_protected: false,
  });
  rows.add('assignment', {
    tenant_id,
    id: idOf(`assignment ${person.key} ${at.index}`),
    staff_id,
    unit_id: idOf(at.unit),
    role: at.role,
    starts_at: at.since,
  });
}
