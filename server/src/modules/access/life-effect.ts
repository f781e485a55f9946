import type { Transaction } from '../../platform/db/transaction.ts';
import type { DeathFact, LifeEffect } from '../people/index.ts';
import { resumeOffers, stopOffers } from './offer-queries.ts';

// Proxies that she gave, and those that she held for others; a desk has nobody to watch over. Staff who helped her keep what they need
// to tie up the ends.
const end = {
  name: 'proxies-end-by-death',
  text: `update access_grant set would_end_at = ends_at, ends_at = greatest($4::timestamptz, starts_at), ended_by_ref = $3
    where tenant_id = $1 and (person_id = $2 or subject_id = $2) and basis in ('proxy', 'desk-watch')
      and (ends_at is null or ends_at > $4) and ended_by_ref is null`,
};
const reopen = {
  name: 'proxies-reopen',
  text: `update access_grant set ends_at = would_end_at, would_end_at = null, ended_by_ref = null
    where tenant_id = $1 and ended_by_ref = $2`,
};

// What a code opened for her: the session ends by the death itself, and this says so where staff look.
const stopDevices = {
  name: 'code-devices-end-by-death',
  text: `update code_device set stopped_at = $4, stopped_because = 'death', stopped_by_ref = $3 where tenant_id = $1 and person_id = $2 and stopped_at is null`,
};
const stopCodes = {
  name: 'door-codes-end-by-death',
  text: `update door_code set stopped_at = $3 where tenant_id = $1 and (person_id = $2 or for_person_id = $2) and used_at is null and stopped_at is null`,
};
const resumeDevices = {
  name: 'code-devices-resume',
  text: `update code_device set stopped_at = null, stopped_because = null, stopped_by_ref = null where tenant_id = $1 and stopped_by_ref = $2`,
};

/** A death ends her proxies (her own log-in has ended already: sessions look at the day of death); undoing puts each back as it was. */
export const accessLifeEffect: LifeEffect = {
  module: 'access',
  async died(tx: Transaction, { tenantId, personId, deathId }: DeathFact) {
    await tx.rows(end, [tenantId, personId, deathId, tx.at]);
    await stopOffers(tx, tenantId, personId, deathId);
    await tx.rows(stopDevices, [tenantId, personId, deathId, tx.at]);
    await tx.rows(stopCodes, [tenantId, personId, tx.at]);
  },
  async undone(tx: Transaction, { tenantId, deathId }: DeathFact) {
    await tx.rows(reopen, [tenantId, deathId]);
    await resumeOffers(tx, tenantId, deathId);
    await tx.rows(resumeDevices, [tenantId, deathId]);
  },
};
