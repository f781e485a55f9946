import { idOf } from '@tunet/town';
import { addPerson } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** A right registered by staff, a record of what she cannot consent to, one that is due, one who is held back, a code and a device. */
export const representativesWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, nurseId }) {
    const friend = `(select relative_person_id from relative where tenant_id = $1 and id = '${idOf(`relative ${place}`)}')`;
    await tx.sql(
      `insert into incapacity (tenant_id, id, person_id, about, because, keeps_proxies, recorded_by, recorded_by_name, recorded_at, review_on)
        values ($1, $2, $3, '{help}', 'x', true, $4, 'Nurse', $5, '2027-01-01')`,
      [tenantId, idOf(`incapacity ${place}`), personId, nurseId, tx.at],
    );
    await tx.sql(
      `insert into representation (tenant_id, id, person_id, subject_id, kind, incapacity_id, met, identity_shown, is_signed_by_person,
          is_signed_by_subject, registered_by, registered_by_name, registered_at)
        select $1, $2, $3, ${friend}, 'nearest-relative', $4, 'in-person', 'passport', false, true, $5, 'Nurse', $6`,
      [tenantId, idOf(`representation ${place}`), personId, idOf(`incapacity ${place}`), nurseId, tx.at],
    );
    await tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, scopes, starts_at, ends_at, subject_name)
        select $1, $2, ${friend}, $3, 'proxy', $4, '{visit.read}', $5, $5::timestamptz + interval '30 days', 'Friend'`,
      [tenantId, idOf(`representative ${place}`), personId, idOf(`representation ${place}`), tx.at],
    );
    // Another, whom none of the acts on the first ends.
    await tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, scopes, starts_at)
        values ($1, $2, $3, $4, 'proxy', '{visit.read}', $5)`,
      [
        tenantId,
        idOf(`code holder ${place}`),
        await addPerson(tx, { tenantId, firstName: 'Holder', lastName: place }),
        personId,
        tx.at,
      ],
    );
    await tx.sql(
      `insert into representation_task (tenant_id, id, person_id, incapacity_id, kind, due_on, opened_at)
        values ($1, $2, $3, $4, 'incapacity-review', '2026-12-01', $5)`,
      [tenantId, idOf(`representation task ${place}`), personId, idOf(`incapacity ${place}`), tx.at],
    );
    await tx.sql(
      `insert into representative_hold (tenant_id, id, person_id, subject_id, starts_at) values ($1, $2, $3, $4, $5)`,
      [tenantId, idOf(`hold ${place}`), personId, idOf(`held one ${place}`), tx.at],
    );
    await tx.sql(
      `insert into hold_reason (tenant_id, hold_id, person_id, because, held_by, held_by_name) values ($1, $2, $3, 'x', $4, 'Nurse')`,
      [tenantId, idOf(`hold ${place}`), personId, nurseId],
    );
    for (const [table, columns, values] of [
      ['held_answer', 'route, asked, answer', `'GET /api/x', '/api/x', '{}'`],
      ['held_write', 'id, route, input, written_at', `'${idOf(`held write ${place}`)}', 'POST /api/x', '{}', now()`],
    ])
      await tx.sql(
        `insert into ${table} (tenant_id, hold_id, person_id, subject_id, ${columns}) values ($1, $2, $3, $4, ${values})`,
        [tenantId, idOf(`hold ${place}`), personId, idOf(`held one ${place}`)],
      );
    await tx.sql(
      `insert into door_code (tenant_id, id, person_id, number, code_hash, given, identity_shown, issued_by, issued_by_name, issued_at, lapses_at)
        values ($1, $2, $3, '1234', '\\x00', 'in-person', 'passport', $4, 'Nurse', $5, $5::timestamptz + interval '1 hour')`,
      [tenantId, idOf(`door code ${place}`), personId, nurseId, tx.at],
    );
    await tx.sql('insert into account (id, issuer, subject) values ($1::uuid, $2, ($1::uuid)::text)', [
      idOf(`code device ${place}`),
      'urn:tunet:code-door',
    ]);
    await tx.sql(
      `insert into code_device (tenant_id, id, person_id, door_code_id, account_id, secret_hash, bound_at, last_used_at)
        values ($1, $2, $3, $4, $2, '\\x00', $5, $5)`,
      [tenantId, idOf(`code device ${place}`), personId, idOf(`door code ${place}`), tx.at],
    );
  },
  known: ({ place }) => ({
    incapacityId: idOf(`incapacity ${place}`),
    taskId: idOf(`representation task ${place}`),
    doorDeviceId: idOf(`code device ${place}`),
    forProxyId: idOf(`code holder ${place}`),
    representativeId: idOf(`representative ${place}`),
    reviewOn: '2027-01-01',
  }),
};
