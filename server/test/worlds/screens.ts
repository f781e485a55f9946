import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A screen in her home, and one that waits for somebody to enter its number. */
export const screensWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const screenId = idOf(`family screen ${place}`);
    const add = `insert into family_screen_device (tenant_id, id, secret_hash, code, language, begun_at, lapses_at, resident_id)
      values ($1, $2, '\\x00', $3, 'nb', $4, $4::timestamptz + interval '15 minutes', $5)`;
    await tx.sql(add, [tenantId, screenId, null, tx.at, personId]);
    await tx.sql(add, [tenantId, idOf(`waiting screen ${place}`), '123456', tx.at, null]);
    await tx.sql(
      `insert into family_screen (tenant_id, id, person_id, paired_by, paired_by_name, paired_as, paired_at, last_seen_at)
        values ($1, $2, $3, $3, 'Herself', 'self', $4, $4)`,
      [tenantId, screenId, personId, tx.at],
    );
  },
  known: ({ place }) => ({
    familyScreenId: idOf(`family screen ${place}`),
    screenPhotoId: idOf(`attachment ${place}`),
    shows: { visits: true, messages: true, photos: false },
  }),
};
