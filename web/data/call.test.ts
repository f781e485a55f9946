import { afterEach, expect, test, vi } from 'vitest';
import { call, command, fillPath, noNetwork, Problem, splitKey } from './call.ts';

const alarmId = '0193a1b2-0000-7000-8000-000000000001';

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(status: number, body: unknown) {
  const fetched = vi.fn(async (_path: string, _request: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

test('a key is a method and a path', () => {
  expect(splitKey('POST /api/alarms/:alarmId/take')).toEqual({ method: 'POST', path: '/api/alarms/:alarmId/take' });
});

test('parameters are put into the path, escaped, and none may be missing', () => {
  expect(fillPath('/api/alarms/:alarmId/steps/:no/tick', { alarmId: 'a/b', no: 3 })).toBe(
    '/api/alarms/a%2Fb/steps/3/tick',
  );
  expect(() => fillPath('/api/alarms/:alarmId', {})).toThrow('alarmId');
});

test('a write carries its command and its own time', async () => {
  const fetched = answering(200, { id: alarmId });
  const identity = { commandId: alarmId, occurredAt: '2026-11-21T01:02:03Z' };
  await command('POST /api/alarms/:alarmId/take', { params: { alarmId }, body: {} }, identity);
  const [path, request] = fetched.mock.calls[0] ?? [];
  expect(path).toBe(`/api/alarms/${alarmId}/take`);
  expect(JSON.parse(String(request?.body))).toEqual(identity);
});

test('a refusal keeps its code and what helps to say it', async () => {
  answering(409, { code: 'already-taken', message: 'Taken', detail: { by: 'Kari' } });
  const refused = await command('POST /api/alarms/:alarmId/take', { params: { alarmId }, body: {} }).catch((e) => e);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ code: 'already-taken', status: 409, detail: { by: 'Kari' } });
});

test('a broken line and a page that is no answer are problems too', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
  await expect(call('GET /api/session')).rejects.toMatchObject({ code: noNetwork, status: 0 });
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  await expect(call('GET /api/session')).rejects.toMatchObject({ code: 'out-of-order', status: 502 });
});
