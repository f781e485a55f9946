import { localDay } from '../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { defaultsOf } from './make-notices.ts';
import { leaveNotice } from './queries.ts';
import { quietUntil } from './quiet-hours.ts';
import { addressOf, languageOf } from './reader.ts';
import { findMe, setNoticeReader } from './reader-queries.ts';

export interface ReaderChange {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly quietFrom?: string | undefined;
  readonly quietTo?: string | undefined;
  readonly timeZone: string;
}

/**
 * Sets where and when somebody is told. A new number or address is told to every old one, so that nobody is led away from her
 * own news in silence. It keeps to the quiet hours as they were: new ones could be set to hold it back.
 */
export async function changeReader(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  change: ReaderChange,
): Promise<'changed' | 'missing' | 'unknown-time-zone'> {
  if (!isZone(change.timeZone, tx.at)) return 'unknown-time-zone';
  const before = await findMe(tx, actor.tenantId, actor.id);
  if (!before) return 'missing';
  const { tenantId, id: readerId } = actor;
  const { quietFrom, quietTo } = change;
  const isWhole = quietFrom !== undefined && quietTo !== undefined;
  await setNoticeReader(tx, {
    ...{ tenantId, readerId, phone: change.phone, email: change.email, timeZone: change.timeZone },
    ...{ quietFrom: isWhole ? quietFrom : undefined, quietTo: isWhole ? quietTo : undefined },
  });
  const after = { phone: change.phone ?? before.phone, email: change.email ?? before.email };
  const isMoved = (['sms', 'mail'] as const).some(
    (channel) => addressOf(before, channel) !== addressOf(after, channel),
  );
  if (!isMoved) return 'changed';
  const { quiet } = await defaultsOf(tx, tenantId);
  const notBefore = quietUntil(tx.at, before.quiet ?? quiet, before.zone) ?? tx.at;
  const subjectId = newId();
  for (const channel of ['sms', 'mail'] as const) {
    const address = addressOf(before, channel);
    if (address === null) continue;
    const language = languageOf(before);
    const about = { tenantId, id: newId(), kind: 'address-changed', subjectId, personId: null, readerId };
    await leaveNotice(tx, { ...about, channel, address, language, notBefore });
  }
  return 'changed';
}

function isZone(zone: string, at: Date): boolean {
  try {
    localDay(at, zone);
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}
