import { expect, test } from 'vitest';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { callFor } from './call-wanted.ts';
import { noticeFor } from './notice.ts';

const at = new Date('2027-01-01T09:00:00Z');
const event = (kind: string) =>
  ({
    tenantId: 't',
    kind,
    subjectId: 's',
    payload: { unitId: 'u' },
    occurredAt: at,
    id: 1n,
    tx: 1n,
  }) as unknown as StoredEvent;

test('a decision that has run out rings the head; one that soon will is told to the office, and rings nobody', () => {
  expect(callFor(event('help.past-term'), at)).toMatchObject({ kind: 'past-term', unitId: 'u' });
  expect(noticeFor(event('help.past-term'), at)).toMatchObject({ kind: 'past-term', unitId: 'u' });
  expect(callFor(event('help.term-ending'), at)).toBeNull();
  expect(noticeFor(event('help.term-ending'), at)).toMatchObject({ kind: 'term-ending', unitId: 'u' });
});
