import { expect, test } from 'vitest';
import { decodeEntry, type Entry, encodeEntry } from './entry.ts';
import { kari, later, ringOf, signalOf } from './memory.fixture.ts';

const entries: Entry[] = [
  {
    what: 'signal',
    id: 's',
    cid: '1001',
    signal: signalOf('s', { text: 'tekst 2026-11-21T22:00:00Z' }),
    ring: ringOf('a'),
  },
  {
    ...{ what: 'act', id: 'x', cid: '1001', tenantId: 't', alarmId: 'a', at: later(9), by: kari, commandId: 'c' },
    act: { kind: 'note', words: 'Hun sitter på gulvet.' },
  },
  { what: 'climb', id: 'k', cid: '1001', tenantId: 't', alarmId: 'a', at: later(30), seconds: [30, 60, 120] },
  {
    what: 'looks',
    id: 'l',
    looks: [{ at: later(1), by: kari, how: 'row', alarmId: 'a', tenantId: 't', personIds: ['p'] }],
  },
];

test('what is written is read again, instants as instants and words as words', () => {
  for (const entry of entries) expect(decodeEntry(encodeEntry(entry))).toEqual(entry);
});

test('what this version cannot read is left for a person', () => {
  for (const text of ['', 'null', '{"what":"later"}', '{"what":', '[1]'])
    expect(decodeEntry(Buffer.from(text))).toBeNull();
});
