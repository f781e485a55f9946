import { beforeAll, expect, test } from 'vitest';
import { addArea, addTenant, layOut } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { responseChain } from './chain.ts';

const database = useDatabase();
const before = new Date('2026-12-01T12:00:00Z');
const corrected = new Date('2026-12-22T12:00:00Z');
let municipality = '';
let area = '';

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), before, async (tx) => {
    municipality = await addTenant(tx, {});
    area = await addArea(tx, { tenantId: municipality, name: 'Area 3' });
    const week = async (version: number, publishedAt: Date, supersededAt: Date | null) => {
      const [made] = await tx.sql<{ id: string }>(
        `insert into duty_week (tenant_id, id, monday, version, starts_at, ends_at, published_by, published_by_name, published_at, superseded_at)
          values ($1, gen_random_uuid(), '2026-12-21', $2, '2026-12-20T23:00:00Z', '2026-12-27T23:00:00Z', $1, 'Leder', $3, $4) returning id`,
        [municipality, version, publishedAt, supersededAt],
      );
      return made?.id ?? '';
    };
    const span = (
      weekId: string,
      no: number,
      of: { order: number; name: string; kind?: string; phone?: string; area?: string; kinds?: string[] },
    ) =>
      tx.sql(
        `insert into duty_span (tenant_id, week_id, no, area_id, kinds, is_exception, starts_at, ends_at, receiver_order, receiver_kind, name, phone)
          values ($1, $2, $3, $4, $5, false, '2026-12-20T23:00:00Z', '2026-12-27T23:00:00Z', $6, $7, $8, $9)`,
        [
          ...[municipality, weekId, no, of.area ?? null, of.kinds ?? []],
          ...[of.order, of.kind ?? 'phone', of.name, of.phone ?? null],
        ],
      );
    const first = await week(1, before, corrected);
    await span(first, 1, { order: 1, kind: 'desk', name: 'Desk' });
    await span(first, 2, { order: 3, name: 'Old number', phone: '70000001' });
    await span(first, 3, { order: 1, area, kinds: ['fire'], name: 'Fire brigade', phone: '110' });
    const second = await week(2, corrected, null);
    await span(second, 1, { order: 1, kind: 'desk', name: 'Desk' });
    await span(second, 2, { order: 3, name: 'New number', phone: '70000002' });
  });
});

const ask = (role: 'tunet_app' | 'tunet_receiver' | 'tunet_dispatch', at: string, of: object = {}) =>
  inTransaction(database.pool(role), { tenants: [municipality], subjects: [], at: new Date(at) }, (tx) =>
    responseChain(tx, { tenantId: municipality, areaId: area, kind: 'press', at: new Date(at), ...of }),
  );

test('the chain of an instant is what was published then; a correction counts from its instant', async () => {
  const old = await ask('tunet_app', '2026-12-22T11:59:59Z');
  expect(old).toMatchObject({ mode: 'desk', receivers: [{ order: 1, kind: 'desk' }, { name: 'Old number' }] });
  expect((await ask('tunet_app', '2026-12-22T12:00:00Z')).receivers.map(({ name }) => name)).toEqual([
    'Desk',
    'New number',
  ]);
});

test('a kind in an area may go straight to somebody else', async () => {
  const fire = await ask('tunet_app', '2026-12-21T12:00:00Z', { kind: 'fire' });
  expect(fire).toMatchObject({ mode: 'direct', receivers: [{ phone: '110' }, { phone: '70000001' }] });
  expect(await ask('tunet_app', '2026-12-21T12:00:00Z', { kind: 'fire', areaId: null })).toMatchObject({
    mode: 'desk',
  });
});

test('nothing published is nobody, and the roles that ring may read it', async () => {
  expect(await ask('tunet_app', '2026-12-28T12:00:00Z')).toEqual({ mode: 'desk', receivers: [] });
  for (const role of ['tunet_receiver', 'tunet_dispatch'] as const) {
    expect((await ask(role, '2026-12-23T12:00:00Z')).receivers).toHaveLength(2);
  }
});
