import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** She has chosen one thing, has quiet hours of her own, and one notice waits for the morning. */
export const noticesWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    await tx.sql(
      `insert into notice_switch (tenant_id, reader_id, person_id, event, channel, is_wanted, changed_at)
        values ($1, $2, $2, 'visit-done', 'sms', true, $3)`,
      [tenantId, personId, tx.at],
    );
    await tx.sql(
      `insert into notice_reader (tenant_id, reader_id, phone, quiet_from, quiet_to, time_zone, changed_at)
        values ($1, $2, '+47 555 01 001', '21:00', '08:00', 'Europe/Oslo', $3)`,
      [tenantId, personId, tx.at],
    );
    await tx.sql(
      `insert into notice (tenant_id, id, kind, subject_id, person_id, reader_id, to_phone, language, not_before, created_at)
        values ($1, $2, 'visit-done', $2, $3, $3, '+4755501001', 'nb', $4::timestamptz + interval '8 hours', $4)`,
      [tenantId, idOf(`notice ${place}`), personId, tx.at],
    );
  },
  known: () => ({
    ...{ phone: '+47 555 01 001', email: 'somebody@example.org' },
    ...{ quietFrom: '21:00', quietTo: '07:00', timeZone: 'Europe/Oslo' },
  }),
};
