import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidActor, type AidWorld, openAidWorld } from './aid-world.ts';
import { addPerson } from './build.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
let clock = fixedClock('2026-11-19T08:00:00Z');
let world: AidWorld;

beforeEach(async () => {
  clock = fixedClock('2026-11-19T08:00:00Z');
  world = await openAidWorld(database, { now: () => clock.now() }, { walkers: 2 });
});

const asked = (personId: string, who: AidActor = 'keeper') =>
  world.ask(who, 'POST', `/api/people/${personId}/aid-asked`, { how: 'here' });
const reserves = (personId: string) =>
  world.ask('keeper', 'POST', `/api/people/${personId}/aid-promises`, {
    ...{ stockId: world.walkers.stockId, from: null, way: 'self', why: 'staff' },
  });

test('one who stands at the counter is opened for a day, and promised a walker; she sees it in her log', async () => {
  expect((await reserves(world.other)).status).not.toBe(200);
  expect(await asked(world.other)).toMatchObject({ status: 200, body: { until: '2026-11-20T08:00:00.000Z' } });
  const sought = { name: 'Kari Nes', bornYear: 1941 };
  expect(await world.look('keeper', '/api/people/find', sought)).toMatchObject({ body: { found: [{ open: true }] } });
  const seen = await world.ask('keeper', 'GET', `/api/people/${world.other}`);
  expect(seen).toMatchObject({ status: 200, body: { name: 'Kari Nes', relatives: [] } });
  expect((await reserves(world.other)).status).toBe(200);
  const log = await world.ask('other', 'GET', `/api/my/people/${world.other}/looks`);
  expect(JSON.stringify(log.body)).toContain('AidDoor.OpenFor');
});

test('what was opened for a question ends by itself when nothing comes of it', async () => {
  await asked(world.other);
  clock = fixedClock('2026-11-20T09:00:00Z');
  expect((await world.ask('keeper', 'GET', `/api/people/${world.other}`)).status).toBe(404);
});

test('a protected person is not there for one who only guesses, and a nurse opens nobody for the store', async () => {
  const hidden = await world.layOut((tx) =>
    addPerson(tx, { tenantId: world.tenantId, firstName: 'Skjult', lastName: 'Beboer', protection: 'confidential' }),
  );
  expect(await asked(hidden)).toEqual(await asked(world.newId()));
  expect((await asked(world.other, 'nurse')).status).toBe(403);
});

test('how a thing looked is seen by the store and by her whose loan it was, and by nobody else', async () => {
  await asked(world.borrower);
  const made = await reserves(world.borrower);
  const { promise } = made.body as { promise: { promiseId: string } };
  const itemId = world.walkers.itemIds[0] ?? '';
  const label = await world.layOut(async (tx) => {
    const [row] = await tx.sql<{ label: string }>('select label from aid_item where id = $1', [itemId]);
    return row?.label ?? '';
  });
  const out = await world.ask('borrower', 'POST', `/api/my/people/${world.borrower}/aid-door/out`, {
    ...{ reservationId: promise.promiseId, label, takesOtherSize: false, weightKg: null, partsOut: {} },
    picture: await anyPicture(),
  });
  expect(out.status).toBe(200);
  const { loanId } = out.body as { loanId: string };
  const url = `/api/aids/loans/${loanId}/photos`;
  const hers = await world.ask('borrower', 'GET', url);
  expect(hers).toMatchObject({
    status: 200,
    body: { outOn: '2026-11-19', backOn: null, photos: [{ moment: 'out', byName: 'Ingrid Solvang' }] },
  });
  expect((await world.ask('keeper', 'GET', url)).status).toBe(200);
  expect((await world.ask('daughter', 'GET', url)).status).toBe(200);
  const nowhere = await world.ask('neighbour', 'GET', `/api/aids/loans/${world.newId()}/photos`);
  expect(await world.ask('neighbour', 'GET', url)).toEqual(nowhere);
  expect((await world.ask('other', 'GET', url)).status).not.toBe(200);
  const ofThing = await world.ask('keeper', 'GET', `/api/aids/things/${itemId}/photos`);
  expect(ofThing.body).toMatchObject({ loans: [{ loanId, photos: [{ moment: 'out' }] }] });
  const looks = await world.ask('borrower', 'GET', `/api/my/people/${world.borrower}/looks`);
  expect(JSON.stringify(looks.body)).toContain('AidPhoto.SeeOfThing');
});

async function anyPicture(): Promise<string> {
  const { default: sharp } = await import('sharp');
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } });
  return (await drawn.jpeg().toBuffer()).toString('base64');
}

test('staff choose also what she may not fetch herself, never what does not bear her, and take it back when she says so', async () => {
  await asked(world.borrower);
  const bed = await world.addArticle({ code: 'bath-lift', items: 1, selfService: 'therapist', weightLimitKg: 120 });
  const inject = (who: AidActor, weightKg: number | null) =>
    world.look(who, `/api/people/${world.borrower}/aid-choices`, {
      ...{ articleCode: 'bath-lift', language: 'nb', measures: {}, weightKg },
    });
  expect(await inject('keeper', 150)).toMatchObject({ body: { chosen: 'stopped', limitKg: 120, stocks: [] } });
  expect(await inject('keeper', 80)).toMatchObject({
    status: 200,
    body: { chosen: 'sizes', stocks: [{ stockId: bed.stockId, isFreeNow: true }] },
  });
  expect((await inject('stranger', 80)).status).not.toBe(200);
  const made = await world.ask('nurse', 'POST', `/api/people/${world.borrower}/aid-promises`, {
    ...{ stockId: bed.stockId, from: null, way: 'delivery', why: 'staff', weightKg: 80 },
  });
  const { promise } = made.body as { promise: { promiseId: string } };
  expect(await inject('keeper', 80)).toMatchObject({ body: { stocks: [{ isFreeNow: false }] } });
  const url = `/api/aid-promises/${promise.promiseId}/cancel`;
  expect((await world.ask('nurse', 'POST', url)).status).toBe(200);
  expect(await world.ask('nurse', 'POST', url)).toMatchObject({ status: 409, body: { code: 'promise-ended' } });
  expect(await inject('keeper', 80)).toMatchObject({ body: { stocks: [{ isFreeNow: true }] } });
});
