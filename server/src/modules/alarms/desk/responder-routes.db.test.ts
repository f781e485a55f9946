import type { RelativeWhoMayGo } from '@tunet/contract';
import { expect, test } from 'vitest';
import { addGrant, layOut } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { useDeskPlace } from '../../../../test/desk-place.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const place = useDeskPlace(database, clock);

interface Hers {
  readonly relatives: readonly RelativeWhoMayGo[];
}

test('a relative is asked to go only after she has said yes, as those who help at home heard it, and no longer than that', async () => {
  const { nordvik, ola, patrol } = place.world;
  const url = `/api/people/${ola}/responders`;
  await place.logIn('staff');
  const alarmId = await place.press('1001');
  await place.act('kari', `POST /api/alarms/${alarmId}/take`);
  const responders = async () =>
    (await place.ask<{ responders: { id: string; name: string }[] }>('kari', `GET /api/alarms/${alarmId}/responders`))
      .body.responders;
  expect((await place.ask('anne', `GET ${url}`)).status, 'she does not help here yet').toBe(404);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addGrant(tx, { tenantId: nordvik, subjectId: patrol, personId: ola, basis: 'in-care' }),
  );
  expect((await place.ask<Hers>('anne', `GET ${url}`)).body.relatives).toMatchObject([
    { order: 1, name: 'Tone', hasKey: true, agreed: null },
  ]);
  expect(await responders()).toEqual([]);
  const unknown = await place.act('anne', `POST ${url}`, { order: 9 });
  expect(unknown).toMatchObject({ status: 409, body: { code: 'unknown-relative' } });
  const agreed = await place.act<Hers>('anne', `POST ${url}`, { order: 1 });
  expect(agreed.body.relatives).toMatchObject([{ name: 'Tone', agreed: { on: '2026-11-21' } }]);
  expect(await place.act('anne', `POST ${url}`, { order: 1 })).toMatchObject({ body: { code: 'already-agreed' } });
  expect(await responders()).toMatchObject([{ name: 'Tone' }]);
  const responderId = agreed.body.relatives[0]?.agreed?.responderId ?? '';
  const ended = await place.act<Hers>('anne', `POST ${url}/${responderId}/end`);
  expect(ended.body.relatives).toMatchObject([{ name: 'Tone', agreed: null }]);
  expect(await place.act('anne', `POST ${url}/${responderId}/end`)).toMatchObject({ body: { code: 'already-ended' } });
  expect(await responders()).toEqual([]);
  expect((await place.ask('kari', `GET ${url}`)).status, 'the desk asks, and does not decide who may be asked').toBe(
    403,
  );
});
