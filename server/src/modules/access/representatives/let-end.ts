import type { RequestContext } from '../../../platform/http/handlers.ts';
import { lockProxy } from '../proxy-queries.ts';

const want = {
  name: 'proxy-let-end',
  text: 'update access_grant set end_wanted_at = $3 where tenant_id = $1 and id = $2 and end_wanted_at is null',
};

/** She who gave it says that it is to end on its day: nobody asks again, and it becomes no task. */
export async function letEnd(
  { tx, actor }: RequestContext,
  proxyId: string,
): Promise<{ readonly tenantId: string; readonly personId: string } | 'already-ended' | 'no-end' | 'missing'> {
  const proxy = await lockProxy(tx, proxyId, actor.id);
  if (!proxy || proxy.personId !== actor.id) return 'missing';
  if (proxy.endsAt === null) return 'no-end';
  if (proxy.endsAt <= tx.at) return 'already-ended';
  const { tenantId, personId } = proxy;
  await tx.rows(want, [tenantId, proxyId, tx.at]);
  return { tenantId, personId };
}
