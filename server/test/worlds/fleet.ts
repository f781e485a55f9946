import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

const steps = ['ordered', 'appointment', 'fitted', 'real-press', 'explained', 'asked'];

/** A dispenser on its way to her, a model with a vendor's night, and a device of that model in stock. */
export const fleetWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const teamId = idOf(`${place} technical`);
    const [setupId, modelId, deviceId] = [
      idOf(`setup ${place}`),
      idOf(`model ${place}`),
      idOf(`fleet device ${place}`),
    ];
    await addGrant(tx, { tenantId, personId, subjectId: teamId, basis: 'in-care', basisRef: setupId });
    await tx.sql(
      `insert into device_model (tenant_id, id, vendor, name, kind, speaks) values ($1, $2, 'Vendor', 'Dose', 'dispenser', true)`,
      [tenantId, modelId],
    );
    await tx.sql(
      `insert into device (tenant_id, id, cid, serial, kind, model, model_id, status) values ($1, $2, $3, $3, 'dispenser', 'Dose', $4, 'stocked')`,
      [tenantId, deviceId, `77${place.length}00${place.charCodeAt(0)}`, modelId],
    );
    await tx.sql(
      `insert into placement (tenant_id, id, device_id, home_id, starts_at)
        select $1, $2, $3, home_id, $4 from residency where tenant_id = $1 and person_id = $5 and ends_on is null limit 1`,
      [tenantId, idOf(`fleet placement ${place}`), deviceId, tx.at, personId],
    );
    await tx.sql(
      `insert into device_setup (tenant_id, id, person_id, kind, unit_id, state, promised_on, started_at) values ($1, $2, $3, 'dispenser', $4,
        'open', $5::timestamptz::date, $5)`,
      [tenantId, setupId, personId, teamId, tx.at],
    );
    for (const step of steps) {
      await tx.sql(
        `insert into device_setup_step (tenant_id, setup_id, person_id, step, state, due_on, owner_unit_id, owner_unit_name)
          values ($1, $2, $3, $4, 'open', $5, $6, 'Teknisk team')`,
        [tenantId, setupId, personId, step, tx.at, teamId],
      );
    }
    await tx.sql(
      `insert into announced_test (tenant_id, id, vendor, model_id, purpose, because, starts_at, ends_at, announced_at, announced_by,
          announced_by_name) values ($1, $2, 'Vendor', $3, 'vendor', 'upgrade', $4, $4::timestamptz + interval '2 hours', $4, $5, 'Siri')`,
      [tenantId, idOf(`window ${place}`), modelId, tx.at, idOf('staff siri-mork')],
    );
  },
  known: ({ place }) => ({
    setupId: idOf(`setup ${place}`),
    deviceId: idOf(`fleet device ${place}`),
    modelId: idOf(`model ${place}`),
    windowId: idOf(`window ${place}`),
    file: Buffer.from('Alarmnummer;Fødselsnummer\n770001;\n').toString('base64'),
    digest: 'a'.repeat(64),
    cid: '770002',
  }),
};
