import { roles, serviceRoutes } from '@tunet/contract';
import { expect, test } from 'vitest';
import type { Actor } from '../../platform/http/actor.ts';
import { createAuthority } from '../access/index.ts';
import { serviceActions } from './access.ts';

const authority = createAuthority([serviceActions], serviceRoutes);

function staff(role: Actor['roles'][number], more: Partial<Actor> = {}): Actor {
  return {
    ...{ kind: 'staff', id: 'a', tenantId: 't', accountId: 'a', name: 'Gro', door: 'staff', assurance: 'high' },
    ...{ tenants: ['t'], subjects: ['a'], duties: [] },
    roles: [role],
    ...more,
  };
}
const workshop = ['Workshop.See', 'Workshop.Preview', 'Workshop.Change'];

test('only a service owner sees and decides in the workshop, on duty or not', () => {
  for (const action of workshop) {
    const may = roles.filter((role) => authority.decide(staff(role), action, {}).allow);
    expect(may).toEqual(['service-owner']);
  }
});
test('a service owner on the phone or weakly logged in decides nothing', () => {
  for (const action of workshop) {
    expect(authority.decide(staff('service-owner', { door: 'field' }), action, {}).allow).toBe(false);
    expect(authority.decide(staff('service-owner', { assurance: 'low' }), action, {}).allow).toBe(false);
  }
});
test('what help there is may be read by everybody who is logged in', () => {
  const resident = staff('carer', { kind: 'person', door: 'resident', roles: [], assurance: 'low' });
  for (const reader of [resident, staff('carer', { door: 'field' }), staff('assessor')]) {
    expect(authority.decide(reader, 'ServiceType.List', {}).allow).toBe(true);
  }
});
