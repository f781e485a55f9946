import { createHash } from 'node:crypto';
import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** The address of the link in each municipality: 128 bits, known to the tests. */
const tokenOf = (place: string): string =>
  createHash('sha256').update(place).digest().subarray(0, 16).toString('base64url');

/** Her device has called, her neighbour has agreed to go, and the unit that was asked got a link as well. */
export const callsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const [alarmId, handOverId] = [idOf(`open alarm ${place}`), idOf(`hand-over ${place}`)];
    await tx.sql(
      `insert into voice_call (tenant_id, id, alarm_id, call_id, state, calling_at, agent) values ($1, $2, $3, $4, 'calling', $5, '201')`,
      [tenantId, idOf(`call ${place}`), alarmId, `call ${place}`.replaceAll(' ', '-'), tx.at],
    );
    await tx.sql(
      `insert into responder (tenant_id, id, kind, name, phone, person_id, agreed_on, written_at)
        values ($1, $2, 'relative', 'Naboen Tone', '+47 555 03 003', $3, '2026-01-02', $4)`,
      [tenantId, idOf(`responder ${place}`), personId, tx.at],
    );
    await tx.sql(
      `insert into hand_over_link (tenant_id, hand_over_id, token_hash, made_at, expires_at)
        values ($1, $2, $3, $4, $4::timestamptz + interval '4 hours')`,
      [tenantId, handOverId, createHash('sha256').update(tokenOf(place)).digest(), tx.at],
    );
  },
  known: ({ place }) => ({ token: tokenOf(place), responderId: idOf(`responder ${place}`), agent: '201' }),
};
