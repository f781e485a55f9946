import type { RequestContext } from '../../../platform/http/handlers.ts';
import { type ItemStep, moveItemState } from '../promise/move-item.ts';
import type { By, Item } from '../promise/stored.ts';

/** One at work in the store: what each step on a thing needs to know of the request. */
export type AtWork = Pick<RequestContext, 'tx' | 'actor' | 'newId'>;

export function byOf({ actor }: AtWork): By {
  return { id: actor.id, name: actor.name };
}

/** What stands in the history beside a step: who did it as a role. The name lies in the record and is shown to nobody here. */
export function roleFacts({ actor }: AtWork, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const [role] = actor.roles;
  return { ...(role === undefined ? {} : { role }), ...more };
}

/** Takes a thing one step on, by whoever asks. Null when the step is not open from where it is. */
export async function step(at: AtWork, itemId: string, { facts, ...of }: Omit<ItemStep, 'by'>): Promise<Item | null> {
  const moved = await moveItemState(
    at.tx,
    at.newId,
    { tenantId: at.actor.tenantId, itemId },
    { ...of, by: byOf(at), facts: roleFacts(at, facts) },
  );
  return 'refused' in moved ? null : moved;
}
