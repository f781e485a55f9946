import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { type CallKind, callEndedBy, callFor, nextInChain, rounds } from './call-wanted.ts';
import { spokenText } from './texts.ts';

const occurredAt = new Date('2026-11-21T02:00:00.000Z');
const event = (kind: string, payload: StoredEvent['payload']): StoredEvent => ({
  ...{ tx: '1', id: '1', tenantId: 'nordvik', subjectId: 'alarm', occurredAt },
  ...{ kind, payload },
});

test('a telephone rings for the last of the ladder, for a desk that cannot be heard, and for a unit that is asked', () => {
  const base = { tenantId: 'nordvik', areaId: null };
  expect(callFor(event('alarm.ladder', { step: 2 }), occurredAt)).toBeNull();
  expect(callFor(event('alarm.ladder', { step: 3 }), occurredAt)).toEqual({
    ...base,
    ...{ kind: 'ladder-last', subjectId: 'alarm', unitId: null },
  });
  expect(callFor(event('alarm.unheard', { deskId: 'desk' }), occurredAt)).toEqual({
    ...base,
    ...{ kind: 'desk-silent', subjectId: 'alarm', unitId: 'desk' },
  });
  const asked = { handOverId: 'h', unitId: 'u' };
  const unit = { ...base, kind: 'hand-over-asked', subjectId: 'h', unitId: 'u' };
  expect(callFor(event('alarm.handed-over', asked), occurredAt)).toEqual(unit);
  expect(callFor(event('alarm.handed-over', { ...asked, to: 'unit', way: 'app' }), occurredAt)).toEqual(unit);
});

test('nobody outside is rung by a machine, nor one whom the operator rings herself', () => {
  const asked = { handOverId: 'h', unitId: 'u' };
  for (const [to, way] of [
    ['responder', 'link'],
    ['responder', 'voice'],
    ['unit', 'link'],
    ['unit', 'voice'],
  ]) {
    expect(callFor(event('alarm.handed-over', { ...asked, to, way }), occurredAt)).toBeNull();
  }
});

test('a quarter of an hour later no telephone rings any more', () => {
  const late = new Date(occurredAt.getTime() + 900_001);
  expect(callFor(event('alarm.ladder', { step: 3 }), late)).toBeNull();
});

test('taken, closed or answered: nobody is rung any more', () => {
  expect(callEndedBy(event('alarm.taken', {}))).toEqual({ tenantId: 'nordvik', subjectId: 'alarm' });
  expect(callEndedBy(event('alarm.closed', {}))).toEqual({ tenantId: 'nordvik', subjectId: 'alarm' });
  for (const word of ['accepted', 'refused', 'withdrawn']) {
    expect(callEndedBy(event(`hand-over.${word}`, { handOverId: 'h' }))?.subjectId).toBe('h');
  }
  for (const kind of ['alarm.given-back', 'alarm.ladder', 'hand-over.unanswered']) {
    expect(callEndedBy(event(kind, { handOverId: 'h' }))).toBeNull();
  }
});

test('every number of a chain is rung as often as the next, whatever its length, and it comes to an end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (length) => {
      const rung: number[] = [];
      let at: ReturnType<typeof nextInChain> | { round: number; chainOrder: number; roundsLeft: number } = {
        ...{ round: 0, chainOrder: 0, roundsLeft: rounds },
      };
      while (at !== null) {
        rung.push(at.chainOrder);
        at = nextInChain(at, length);
      }
      const whole = Array.from({ length }, (_, index) => index);
      expect(rung).toEqual(Array.from({ length: rounds }, () => whole).flat());
    }),
  );
});

describe('what a machine says', () => {
  const kinds: readonly CallKind[] = ['ladder-last', 'desk-silent', 'hand-over-asked'];
  test.each(kinds)('%s: the place, a key to press and where to log in; nothing that points at anybody', (kind) => {
    for (const country of ['NO', 'SE']) {
      const { saying, language } = spokenText(kind, country, 'Nordvik');
      expect(language).toBe(country === 'SE' ? 'sv' : 'nb');
      expect(saying).toMatch(/Tunet i Nordvik\./);
      expect(saying).toMatch(/\b(Trykk|Tryck) 1\b/);
      expect(saying).toMatch(/[Ll]ogg(a)? .*in/);
      expect(saying).not.toMatch(/https?:|www\.|@|undefined|null|[{}$<>]/);
      expect(saying.length).toBeLessThan(230);
    }
  });
  test('nothing but the place can get into the words', () => {
    expect(spokenText.length).toBe(3);
  });
});
