import type { FirstTime } from '@tunet/contract';
import type { OutboxEntry } from './outbox.ts';

const key = 'POST /api/field/first-times/:firstTimeId';

/** How the first time of somebody stands on this phone: as last heard, with what was ticked here and is not yet received. */
export function firstTimeOnPhone(
  first: Pick<FirstTime, 'id' | 'shown' | 'state'>,
  entries: readonly OutboxEntry[],
): Pick<FirstTime, 'shown' | 'state'> {
  const own = entries.filter((entry) => entry.subjectId === first.id && entry.key === key && entry.state !== 'refused');
  let { shown, state } = first;
  for (const { input } of own) {
    const body = (input as { body?: { shown?: string[]; state?: FirstTime['state'] } }).body;
    shown = [...new Set([...shown, ...(body?.shown ?? [])])];
    if (body?.state && body.state !== 'open') state = body.state;
  }
  return { shown, state };
}
