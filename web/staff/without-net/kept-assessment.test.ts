import type { AssessmentPart, Instrument } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noNetwork, Problem } from '../../data/call.ts';
import { contentOf, emptyContent, type Mapping } from '../assessment/assessment-content.ts';
import { forgetOld, type KeptAssessment, type KeptStore, type Server, sendKept, unsent } from './kept-assessment.ts';
import { wordsKept } from './words-kept.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-23T12:00:00Z');
const instrument = { code: 'iplos', items: [{ code: 'eating', label: { nb: 'Spise' } }] } as unknown as Instrument;

function memoryStore(...all: KeptAssessment[]): KeptStore & { lying: () => KeptAssessment[] } {
  let kept = all;
  const isOther = (one: KeptAssessment, actorId: string, id: string) =>
    one.actorId !== actorId || one.applicationId !== id;
  return {
    lying: () => kept,
    put: async (one) => {
      kept = [...kept.filter((each) => isOther(each, one.actorId, one.applicationId)), one];
    },
    list: async (actorId) => kept.filter((one) => one.actorId === actorId),
    find: async (actorId, id) => kept.find((one) => !isOther(one, actorId, id)) ?? null,
    remove: async (actorId, id) => {
      kept = kept.filter((one) => isOther(one, actorId, id));
    },
    removeOlder: async (states, before) => {
      kept = kept.filter(({ state, at }) => !states.includes(state) || at >= before);
    },
  };
}

function wrote(change: Partial<KeptAssessment> = {}): KeptAssessment {
  return {
    ...{ actorId: 'berit', applicationId: 'case-1', reference: '26-4711', path: '/intake/case-1/assessment' },
    ...{ at: now, state: 'kept', other: null, found: null, instrument },
    content: { ...emptyContent, whatMatters: 'Å bo hjemme.' },
    ...change,
  };
}

/** A server that holds one assessment and takes only what its version was seen of. */
function serverWith(first: Partial<Mapping> | null) {
  let held = first === null ? null : mapping(first);
  const saves: AssessmentPart[][] = [];
  const server: Server & { held: () => Mapping | null; saves: typeof saves; fail: Problem | null; before: () => void } =
    {
      ...{ saves, fail: null, before: () => undefined, held: () => held },
      read: async () => {
        if (server.fail) throw server.fail;
        return held;
      },
      save: async (_id, { version, content, parts }) => {
        server.before();
        if ((held?.version ?? 0) !== version) throw new Problem(409, { code: 'changed-meanwhile', message: '' });
        saves.push(parts);
        held = mapping({ ...content, version: version + 1 });
      },
    };
  return { server, write: (change: Partial<Mapping>) => (held = mapping({ ...held, ...change })) };
}

function mapping(change: Partial<Mapping>): Mapping {
  const facts = { version: 1, savedBy: 'Silje Aune', savedAt: '2026-11-23T11:00:00Z', completedAt: null };
  return { ...emptyContent, ...facts, ...change } as Mapping;
}

describe('what was written at a home without net', () => {
  test('is sent when there is contact, part by part, and then lies nowhere on the device', async () => {
    const store = memoryStore(wrote());
    const { server } = serverWith(null);
    expect(await sendKept(store, server, wrote())).toBe('sent');
    expect(server.held()?.whatMatters).toBe('Å bo hjemme.');
    expect(server.saves).toEqual([['what-matters']]);
    expect(store.lying()).toEqual([]);
  });

  test('stays while there is no contact, the server is out of order, one is logged out or not on duty', async () => {
    for (const [status, code] of [
      [0, noNetwork],
      [503, 'out-of-order'],
      [401, 'not-logged-in'],
      [403, 'not-allowed'],
      [404, 'not-found'],
      [429, 'too-many'],
    ] as const) {
      const store = memoryStore(wrote());
      const { server } = serverWith(null);
      server.fail = new Problem(status, { code, message: '' });
      expect(await sendKept(store, server, wrote()), code).toBe('later');
      expect(store.lying(), code).toEqual([wrote()]);
    }
  });

  test('goes in beside what a colleague saved meanwhile in other parts', async () => {
    const store = memoryStore(wrote());
    const { server } = serverWith({ ownResources: 'Synger i kor.' });
    expect(await sendKept(store, server, wrote())).toBe('sent');
    expect(server.held()).toMatchObject({ whatMatters: 'Å bo hjemme.', ownResources: 'Synger i kor.' });
  });

  test('waits for her to look where a colleague wrote in the same part, and says who', async () => {
    const store = memoryStore(wrote());
    const { server } = serverWith({ whatMatters: 'Å få besøk.' });
    expect(await sendKept(store, server, wrote())).toBe('both');
    expect(server.held()?.whatMatters).toBe('Å få besøk.');
    expect(store.lying()).toMatchObject([{ state: 'both', other: 'Silje Aune', content: wrote().content }]);
  });

  test('is put together anew when a colleague saves between the look and the save', async () => {
    const store = memoryStore(wrote());
    const { server, write } = serverWith({});
    server.before = () => {
      server.before = () => undefined;
      write({ situation: 'Falt i trappa.', version: 2 });
    };
    expect(await sendKept(store, server, wrote())).toBe('sent');
    expect(server.held()).toMatchObject({ whatMatters: 'Å bo hjemme.', situation: 'Falt i trappa.' });
  });

  test('is not sent twice when the first answer was lost', async () => {
    const { server } = serverWith({ whatMatters: 'Å bo hjemme.' });
    const store = memoryStore(wrote());
    expect(await sendKept(store, server, wrote())).toBe('sent');
    expect(server.saves).toEqual([]);
    expect(store.lying()).toEqual([]);
  });

  test('is never dropped where the assessment was completed: her words stand to be read', async () => {
    const store = memoryStore(wrote());
    const { server } = serverWith({ completedAt: '2026-11-23T11:30:00Z' });
    expect(await sendKept(store, server, wrote())).toBe('refused');
    const [lying] = store.lying();
    expect(lying?.state).toBe('refused');
    expect(lying && wordsKept(lying)).toEqual([{ part: 'what-matters', text: 'Å bo hjemme.' }]);
  });

  test('stays when she wrote on while it was being sent', async () => {
    const store = memoryStore(wrote());
    const { server } = serverWith(null);
    const on = wrote({ at: now + 1, content: { ...wrote().content, situation: 'Bor i andre etasje.' } });
    server.before = () => void store.put(on);
    expect(await sendKept(store, server, wrote())).toBe('later');
    expect(store.lying()).toEqual([on]);
  });
});

test('another who logs in on the same device neither sees nor sends it', async () => {
  const store = memoryStore(wrote());
  expect(await store.list('silje')).toEqual([]);
  expect(await store.find('silje', 'case-1')).toBeNull();
});

test('what was taken along is gone after a long shift, what is not sent after a week, whoever wrote it', async () => {
  const store = memoryStore(
    wrote({ applicationId: 'along-13', state: 'along', at: now - 13 * hour }),
    wrote({ applicationId: 'along-15', state: 'along', at: now - 15 * hour }),
    wrote({ applicationId: 'kept-15', at: now - 15 * hour }),
    wrote({ applicationId: 'kept-169', actorId: 'silje', at: now - 169 * hour }),
    wrote({ applicationId: 'both-169', state: 'both', at: now - 169 * hour }),
  );
  await forgetOld(store, now);
  expect(store.lying().map(({ applicationId }) => applicationId)).toEqual(['along-13', 'kept-15']);
  expect(unsent(store.lying()).map(({ applicationId }) => applicationId)).toEqual(['kept-15']);
});

const words = fc.constantFrom('', 'Synger.', 'Falt.', 'Bratt trapp.');
const texts = fc.record({ whatMatters: words, ownResources: words, situation: words, housing: words });

test('law: whatever two wrote from the same beginning, every word stands at the server or on the device', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, texts, async (base, mine, theirs) => {
      const found = mapping({ ...base, version: 3 });
      const kept = wrote({ found, content: { ...contentOf(found), ...mine } });
      const store = memoryStore(kept);
      const { server } = serverWith({ ...theirs, version: 4 });
      const sent = await sendKept(store, server, kept);
      const held = server.held();
      const everywhere = JSON.stringify([held, store.lying()]);
      for (const part of ['whatMatters', 'ownResources', 'situation', 'housing'] as const) {
        // What I changed and what the other has now: neither is lost, and the other's is never saved over unseen.
        if (mine[part] !== base[part]) expect(everywhere).toContain(mine[part]);
        if (theirs[part] !== base[part]) expect(held?.[part]).toContain(theirs[part]);
      }
      expect(store.lying().length).toBe(sent === 'sent' ? 0 : 1);
    }),
  );
});
