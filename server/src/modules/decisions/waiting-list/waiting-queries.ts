import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `waiting-${name}`, text };
}

/** Nothing comes back where she stands on the list for the same help already. */
export const addEntry = prepared(
  'add',
  `insert into waiting_entry (tenant_id, id, person_id, decision_id, service_type, office_id, since, criteria, band, band_reason,
      help_meanwhile, follow_up_on, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting') on conflict do nothing returning id`,
);

export const addHappening = prepared(
  'add-happening',
  `insert into waiting_happening (tenant_id, id, waiting_id, person_id, at, what, who_id, who_name, band, words)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
