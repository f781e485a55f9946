import { idOf } from '@tunet/town';
import { defaultTable } from '../../src/modules/guide/index.ts';
import type { WorldPart } from '../world-part.ts';

const tableWith = (way: string) => defaultTable('NO').map((row) => (row.code === 'short' ? { ...row, way } : row));
const teaching = { kind: 'word', language: 'nb', words: 'hagebruk', way: 'volunteer-practical', who: 'volunteer' };

/** A table that begins later, a word that is taught, and something that nobody could answer. */
export const guideWorld: WorldPart = {
  async open(tx, { place, tenantId }) {
    await tx.sql('insert into responsibility_rule (tenant_id, valid_from, lines) values ($1, $2, $3)', [
      tenantId,
      '2026-12-01',
      JSON.stringify(tableWith('short-stay')),
    ]);
    await tx.sql(
      `insert into guide_teaching (tenant_id, id, kind, language, words, way, who, taught_by_name, taught_at)
        values ($1, $2, 'word', 'nb', 'trikken', 'gp', 'gp-or-emergency', 'Owner', $3)`,
      [tenantId, idOf(`guide teaching ${place}`), tx.at],
    );
    for (const no of [1, 2])
      await tx.sql(
        `insert into guide_unanswered (tenant_id, id, language, words, received_on, kept_until)
        values ($1, $2, 'nb', 'noe rart', $3::date, $3::date + 90)`,
        [tenantId, idOf(`guide unanswered ${place} ${no}`), tx.at],
      );
    await tx.sql(
      `insert into guide_change (tenant_id, id, kind, what, why, changed_by, changed_by_name, changed_at)
        values ($1, $2, 'taught', null, 'Asked often', $1, 'Owner', $3)`,
      [tenantId, idOf(`guide change ${place}`), tx.at],
    );
  },
  known: ({ place }) => ({
    teachingId: idOf(`guide teaching ${place}`),
    unansweredId: idOf(`guide unanswered ${place} 1`),
    forUnansweredId: idOf(`guide unanswered ${place} 2`),
    teaching,
    lines: tableWith('meals'),
  }),
};
