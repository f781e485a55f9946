import { type MyNotices, noticeEvents } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { defaultsOf } from './make-notices.ts';
import { type Defaults, mayBeTold } from './reader.ts';
import { type Followed, findFollowed, findMe } from './reader-queries.ts';

/** What somebody is told outside the doors, and the persons it names; null for one who is not registered here. */
export async function readMyNotices(
  tx: Transaction,
  reader: { readonly id: string; readonly tenantId: string },
): Promise<{ readonly notices: MyNotices; readonly followed: readonly Followed[] } | null> {
  const me = await findMe(tx, reader.tenantId, reader.id);
  if (!me) return null;
  const followed = await findFollowed(tx, reader.id);
  const people = [];
  for (const person of followed) people.push(show(person, await defaultsOf(tx, person.tenantId)));
  const { quiet } = await defaultsOf(tx, reader.tenantId);
  const hours = me.quiet ?? quiet;
  return {
    followed,
    notices: {
      people,
      phone: me.phone === null ? null : maskPhone(me.phone),
      email: me.email === null ? null : maskEmail(me.email),
      quiet: hours.from === hours.to ? null : { ...hours, isDefault: me.quiet === null },
      timeZone: me.zone,
    },
  };
}

function show(person: Followed, defaults: Defaults): MyNotices['people'][number] {
  const { id, name, basis, chosen } = person;
  return {
    ...{ id, name },
    relation: basis === 'own' ? 'self' : 'proxy',
    events: noticeEvents
      .filter((event) => mayBeTold(person, event))
      .map((event) => {
        const wanted = (channel: 'sms' | 'mail') => {
          const own = chosen[`${event} ${channel}`];
          return { on: own ?? defaults.channels[event].includes(channel), isDefault: own === undefined };
        };
        return { event, sms: wanted('sms'), mail: wanted('mail') };
      }),
  };
}

/** Enough to know one's own number again, and not enough to ring it. */
export function maskPhone(phone: string): string {
  return `•••• ${phone.replace(/[^0-9]/g, '').slice(-3)}`;
}

/** The first letter, and where the mailbox is. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
