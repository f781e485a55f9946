import type { RequestContext } from '../../../platform/http/handlers.ts';
import { ruleValue } from '../../services/index.ts';
import { addTest, type TestRow, vendorWindows } from '../testing/test-queries.ts';
import { modelsOf } from './device-queries.ts';

/** A vendor tests its devices, such as in an upgrade at night. What comes meanwhile is marked, and rings. */
export async function announceWindow(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  wanted: {
    readonly vendor: string;
    readonly modelId: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly because: string;
  },
): Promise<{ readonly window: TestRow } | { readonly refused: 'no-such-model' | 'too-long' | 'backwards' }> {
  const { tenantId } = actor;
  const startsAt = new Date(wanted.startsAt);
  const endsAt = new Date(wanted.endsAt);
  if (endsAt <= startsAt || endsAt <= tx.at) return { refused: 'backwards' };
  const hours = await ruleValue(tx, tenantId, 'devices.vendor-window-hours');
  if (endsAt.getTime() - startsAt.getTime() > hours * 3_600_000) return { refused: 'too-long' };
  const models = await tx.rows<{ id: string; vendor: string }>(modelsOf, [tenantId]);
  const ofVendor = models.filter(({ vendor }) => vendor === wanted.vendor);
  const { vendor, modelId, because } = wanted;
  if (modelId === null ? ofVendor.length === 0 : !ofVendor.some(({ id }) => id === modelId)) {
    return { refused: 'no-such-model' };
  }
  const id = newId();
  await addTest(tx, {
    tenantId,
    id,
    deviceId: null,
    vendor,
    modelId,
    purpose: 'vendor',
    because,
    startsAt,
    endsAt,
    by: actor,
  });
  const added = (await vendorWindows(tx, tenantId)).find((each) => each.id === id);
  if (!added) throw new TypeError('a window just announced is there');
  return { window: added };
}
