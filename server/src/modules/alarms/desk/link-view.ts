import type { LinkView } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { locate } from '../../people/index.ts';
import { codesOf } from './codes.ts';
import { iso, strictest } from './desk-row.ts';
import { dead, deathOf, type OpenLink } from './open-link.ts';
import { type FieldColumns, fieldOne } from './queries.ts';

export interface LinkSight {
  readonly view: LinkView;
  readonly persons: readonly PersonShown[];
}

/** What the holder of a link sees now: what is needed to go, and only after she has said yes. */
export async function seeByLink(tx: Transaction, link: OpenLink): Promise<LinkSight> {
  const death = deathOf(link, tx.at);
  if (death) return { view: death, persons: [] };
  const { handOver, expiresAt, tenantId } = link;
  const [row] = await tx.rows<FieldColumns>(fieldOne, [link.handOverId, tx.at]);
  if (!row) return { view: dead('withdrawn', handOver), persons: [] };
  const hasAgreed = row.state !== 'asked';
  const isProtected = strictest(row) !== 'none';
  const shown = hasAgreed && !isProtected ? row.persons : [];
  return {
    view: {
      is: 'live',
      state: row.state,
      placeName: handOver.placeName,
      country: handOver.country,
      receiverName: handOver.acceptedByName ?? handOver.unitName,
      asksName: handOver.asksName,
      askedAt: row.asked_at.toISOString(),
      answerBy: row.answer_by.toISOString(),
      expiresAt: expiresAt.toISOString(),
      deskPhone: handOver.deskPhone,
      errand: hasAgreed
        ? {
            kind: row.kind,
            firstNames: shown.map(({ name }) => name.split(' ')[0] ?? name),
            speaks: row.persons.every(({ speaks }) => speaks),
            lives: locate(row.dwelling, strictest(row), 'none'),
            keys: isProtected ? null : row.keys,
            note: isProtected ? null : row.note,
            arriveBy: iso(row.arrive_by),
            causes: await codesOf(tx, tenantId, 'alarm-cause'),
          }
        : null,
    },
    persons: shown.map(({ id }) => ({ tenantId, personId: id })),
  };
}
