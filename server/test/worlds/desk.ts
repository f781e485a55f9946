import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A card for falls that a nurse may sign, and a sealed list of the desk. */
export const deskWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    await tx.sql(
      `insert into alarm_card (tenant_id, id, person_id, kind, steps, written_by, written_at)
        values ($1, $2, $3, 'fall', '[{"kind":"talk","text":{"nb":"x","nn":"x","sv":"x","en":"x"},"phone":null}]', 'Nurse', $4)`,
      [tenantId, idOf(`card draft ${place}`), personId, tx.at],
    );
    if (place !== 'nordvik') return;
    const [desk] = await tx.sql<{ tenant: string }>('select tenant_id as tenant from unit where id = $1', [
      idOf('desk'),
    ]);
    await tx.sql(
      `insert into emergency_list (tenant_id, id, desk_id, made_at, people, hidden, file) values ($1, $2, $3, $4, 1, 0, 'sealed')`,
      [desk?.tenant, idOf('emergency list'), idOf('desk'), tx.at],
    );
  },
  known: ({ place }) => ({
    cardId: idOf(`card draft ${place}`),
    listId: idOf('emergency list'),
    screenId: '3f2c8a51-6f0e-4c1b-9a77-0d6f5e2b4c11',
    // Of the routes over all, only cards are gone through again.
    reviewOn: '2027-03-01',
  }),
};
