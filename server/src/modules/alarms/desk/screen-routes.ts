import type { deskScreenRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { desksOf } from './at-desk.ts';
import { alarmCardHandlers } from './card-routes.ts';
import { keepReport } from './report-screen.ts';
import * as queries from './screen-queries.ts';

export interface DeskScreenPorts {
  /** Connections of the role tunet_app. */
  readonly pool: Pool;
  /** A passphrase is set, so that lists can be made. */
  readonly makesEmergencyLists: boolean;
}

export function deskScreenHandlers({ pool, makesEmergencyLists }: DeskScreenPorts): Handlers<typeof deskScreenRoutes> {
  return {
    ...alarmCardHandlers(),
    async 'POST /api/desk/screens/:screenId'({ actor, at }, { params: { screenId }, body }) {
      const deskIds = actor?.kind === 'staff' && actor.door === 'staff' ? desksOf(actor) : [];
      if (!actor || deskIds.length === 0) return { answer: { isKnown: false } };
      await inTransaction(pool, { tenants: actor.tenants, subjects: actor.subjects, at }, (tx) =>
        keepReport(tx, { id: screenId, deskIds }, body),
      );
      return { answer: { isKnown: true } };
    },
    async 'GET /api/desk/emergency-list'({ tx, actor }) {
      const [latest] = await tx.rows<queries.ListColumns>(queries.latestList, [desksOf(actor)]);
      return {
        answer: {
          isMade: makesEmergencyLists,
          latest: latest ? { ...latest, madeAt: latest.madeAt.toISOString() } : null,
        },
      };
    },
    async 'GET /api/desk/emergency-list/:listId'({ tx, actor }, { params: { listId } }) {
      const [list] = await tx.rows<{ madeOn: string; file: string }>(queries.listFile, [listId, desksOf(actor)]);
      if (!list) return { missing: true };
      const answer = { fileName: `emergency-list-${list.madeOn}.html`, file: list.file };
      return { answer, object: { kind: 'emergency-list', id: listId } };
    },
  };
}
