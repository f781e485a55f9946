import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** One rule that the municipality has decided, and the unit whose colleagues are asked for. */
export const servicesWorld: WorldPart = {
  async open(tx, { tenantId, place }) {
    await tx.sql(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'requests.promise-days', '2020-01-01', '21', 'test')
        on conflict do nothing`,
      [tenantId],
    );
    await tx.sql(
      `insert into rule_change (tenant_id, id, key, valid_from, value, why, changed_by, changed_by_name, changed_at)
        values ($1, $2, 'requests.promise-days', '2020-01-01', '21', 'The council said so', $1, 'Owner', $3)`,
      [tenantId, idOf(`rule change ${place}`), tx.at],
    );
  },
  known: ({ homeCareId, tenantId }) => ({
    ruleKey: 'requests.promise-days',
    validFrom: '2026-12-01',
    why: 'The council said so',
    unitId: homeCareId,
    placeId: tenantId,
  }),
};
