import { idOf } from '@tunet/town';
import { addGrant, addPerson } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** She is home after an absence that no nurse has confirmed; another, whom the same unit helped, has died. */
export const peopleWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    await tx.sql(
      `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at,
          home_at, home_told_by, home_told_by_name)
        values ($1, $2, $3, 'hospital', $4::timestamptz - interval '3 days', 'unit', 'Nurse', $5, $4, $4, 'resident', 'Herself')`,
      [tenantId, idOf(`absence ${place}`), personId, tx.at, nurseId],
    );
    const late = await addPerson(tx, { tenantId, firstName: 'Late', lastName: place });
    await addGrant(tx, { tenantId, personId: late, subjectId: homeCareId, basis: 'in-care' });
    await tx.sql('update person set died_on = $2 where id = $1', [late, tx.at]);
    await tx.sql(
      `insert into death (tenant_id, id, person_id, died_on, registered_by, registered_by_name, registered_at, estate_staff_id, estate_staff_name, unit_id)
        values ($1, $2, $3, $4::timestamptz::date, $5, 'Nurse', $4::timestamptz, $5, 'Nurse', $6)`,
      [tenantId, idOf(`death ${place}`), late, tx.at, nurseId, homeCareId],
    );
    await tx.sql(
      `insert into estate_item (tenant_id, id, death_id, person_id, kind, what, sort) values ($1, $2, $3, $4, 'letter', '', 0)`,
      [tenantId, idOf(`estate item ${place}`), idOf(`death ${place}`), late],
    );
    await tx.sql(
      `insert into proxy_offer (tenant_id, id, person_id, from_name, to_name, to_born_year, to_phone, scopes, offered_at, lapses_at, for_person_id)
        values ($1, $2, $3, 'Late', 'Herself', 1941, '1', '{visit.read}', $4, $4::timestamptz + interval '9 days', $5)`,
      [tenantId, idOf(`offer ${place}`), late, tx.at, personId],
    );
    // A relative who is known here too, whom she may let help her.
    const friend = await addPerson(tx, { tenantId, firstName: 'Friend', lastName: place });
    await tx.sql(
      `insert into relative (tenant_id, id, person_id, relative_person_id, call_order, name, relation, phone)
        values ($1, $2, $3, $4, 9, 'Friend', 'friend', '1')`,
      [tenantId, idOf(`relative ${place}`), personId, friend],
    );
    // Her own proxy to the one who died, which either may end.
    await tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, scopes, starts_at) values ($1, $2, $3, $4, 'proxy', '{visit.read}', $5)`,
      [tenantId, idOf(`proxy ${place}`), personId, late, tx.at],
    );
  },
  known: ({ place, personId, nurseId }) => ({
    personId,
    // A death of hers is refused: the tests over all routes need her alive.
    diedOn: '1800-01-01',
    absenceId: idOf(`absence ${place}`),
    deathId: idOf(`death ${place}`),
    itemId: idOf(`estate item ${place}`),
    offerId: idOf(`offer ${place}`),
    proxyId: idOf(`proxy ${place}`),
    relativeId: idOf(`relative ${place}`),
    scopes: ['visit.read'],
    estateStaffId: nurseId,
  }),
};
