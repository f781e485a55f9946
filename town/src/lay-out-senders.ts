import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';

/** How the units of three made-up makers differ on the wire. Everybody else is heard as usual. */
export function layOutSenders(rows: TownRows, centreId: string): void {
  const add = (sort: number, vendor: string, of: object): void =>
    rows.add('sender_profile', { tenant_id: centreId, id: idOf(`sender ${vendor}`), sort, vendor, ...of });
  add(10, 'Fjelltek', { model_like: 'vakt 2%', forbids_second_call: true });
  add(20, 'Nordlys', { model_like: 'trygg 4g%', takes_several_numbers: true });
  // A cloud that speaks for many: its answer stands inside the SIP 200, and its heartbeats for others are not believed.
  add(30, 'Medikant', { sender_like: 'medikant-%', dialect: 'scaip', identity: 'distrust' });
}
