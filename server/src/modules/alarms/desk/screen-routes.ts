import type { deskScreenRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { desksOf } from './at-desk.ts';
import { keepReport } from './report-screen.ts';

export interface DeskScreenPorts {
  /** Connections of the role tunet_app. */
  readonly pool: Pool;
}

export function deskScreenHandlers({ pool }: DeskScreenPorts): Handlers<typeof deskScreenRoutes> {
  return {
    async 'POST /api/desk/screens/:screenId'({ actor, at }, { params: { screenId }, body }) {
      const deskIds = actor?.kind === 'staff' && actor.door === 'staff' ? desksOf(actor) : [];
      if (!actor || deskIds.length === 0) return { answer: { isKnown: false } };
      await inTransaction(pool, { tenants: actor.tenants, subjects: actor.subjects, at }, (tx) =>
        keepReport(tx, { id: screenId, deskIds }, body),
      );
      return { answer: { isKnown: true } };
    },
  };
}
