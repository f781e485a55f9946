import type { DecisionWork } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { decideCase, wholeDraft } from '../../../test/decided-case.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

test('who judged consent stands after issuing, with the record of the professional behind a no', async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into incapacity (tenant_id, id, person_id, about, because, keeps_proxies, recorded_by, recorded_by_name, recorded_at, review_on)
        values ($1, $2, $3, '{help}', 'Hun forstår ikke spørsmålet.', true, $2, 'Silje Aune', $4, '2027-05-01')`,
      [world.tenantId, world.newId(), world.mother, clock.now()],
    ),
  );
  const work = async () =>
    (await world.ask('assessor', 'GET', `/api/applications/${world.applicationId}/decision`)).body as DecisionWork;
  expect(await work()).toMatchObject({ incapacity: { recordedBy: 'Silje Aune' }, consented: null });
  const consent = { canConsent: false, judgedBy: 'Silje Aune', judgedOn: '2026-11-23', ground: 'Samtale hjemme.' };
  await decideCase(world, wholeDraft(world, { consent }));
  expect((await work()).consented).toEqual({ ...consent, fromRecord: true });
});
