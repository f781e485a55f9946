import { type RouteKey, type RouteShape, routes } from '@tunet/contract';
import { expect, test } from 'vitest';
import { heldWritings } from './held-writes.ts';

const writes = (Object.entries(routes) as [RouteKey, RouteShape][]).filter(
  ([key, { doors }]) => !key.startsWith('GET ') && Array.isArray(doors) && doors.includes('resident'),
);

test.each(writes.map(([key]) => key))('%s says how it looks to one who is held back', (key) => {
  expect(
    heldWritings[key],
    'a held one would notice: say in held-writes.ts what she is answered, harmless and as it looks to one who may',
  ).toBeDefined();
});

test('no line is left of a route that is gone', () => {
  expect(Object.keys(heldWritings).filter((key) => !writes.some(([known]) => known === key))).toEqual([]);
});

test('a refusal that is made up is one that the route has for everybody', () => {
  const nobodySees = { params: {}, query: {}, body: {}, asProxy: undefined, traceId: 'x', at: new Date(0) };
  for (const [key, route] of writes) {
    const writing = heldWritings[key];
    if (writing?.is !== 'pretended') continue;
    const asked = { ...nobodySees, key, route, actor: { id: 'x', name: 'x' } } as unknown as Parameters<
      typeof writing.as
    >[0];
    let pretended: ReturnType<typeof writing.as> = null;
    try {
      pretended = writing.as(asked, [], { zone: 'Europe/Oslo', today: '2026-11-22' });
    } catch {
      continue;
    }
    if (pretended && pretended !== 'down' && 'refused' in pretended)
      expect([key, route.refusals]).toEqual([key, expect.arrayContaining([pretended.refused])]);
  }
});
