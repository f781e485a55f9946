import type { Pool } from 'pg';
import { type SimulatedRegister, simulateRegister } from '../adapters/contact-register/simulated-register.ts';
import { readReach } from '../platform/db/read-reach.ts';
import { inTransaction } from '../platform/db/transaction.ts';

const laidOut = {
  name: 'demo-register',
  text: `select distinct on (n.person_id) n.number, c.state from person_number n
    left join digital_contact c on c.tenant_id = n.tenant_id and c.person_id = n.person_id and c.source = 'register'
    order by n.person_id, c.noted_at, c.id`,
};

/** The contact register of the demo: it says of everybody what the town laid out, so that the first night changes nobody's story. */
export async function openDemoRegister(pool: Pool, key: string, now: Date): Promise<SimulatedRegister> {
  const register = await simulateRegister(key);
  const { tenants } = await readReach(pool);
  const confirmedOn = now.toISOString().slice(0, 10);
  for (const tenantId of tenants) {
    const rows = await inTransaction(pool, { tenants: [tenantId], subjects: [], at: now }, (tx) =>
      tx.rows<{ number: string; state: 'reachable' | 'reserved' | 'unknown' | null }>(laidOut, []),
    );
    for (const { number, state } of rows) {
      if (state === null) continue;
      register.people.set(number, {
        ...{ isReserved: state === 'reserved', hasMailbox: state === 'reachable', hasPhone: true, hasEmail: true },
        confirmedOn: state === 'unknown' ? null : confirmedOn,
      });
    }
  }
  return register;
}
