import type { morningRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import type { ActionRule, ActionRules } from '../access/index.ts';
import { finishLine, readBoard, settleLine } from './morning-board.ts';

/** Allocation, coordination, response and technology read it together, each on duty in its own unit. */
const together: ActionRule = {
  allow: [
    {
      kind: 'staff',
      role: ['assessor', 'lead', 'nurse', 'operator', 'technician', 'store-keeper'],
      onDutyIn: 'any',
      basis: 'on-duty',
    },
  ],
  assurance: 'high',
};

export const morningActions: ActionRules = {
  'Morning.See': together,
  'Morning.Settle': together,
  'Morning.Done': together,
};

export function morningHandlers(): Handlers<typeof morningRoutes> {
  return {
    async 'GET /api/morning-board'({ tx, actor }) {
      const { today, units, shown } = await readBoard(tx, actor);
      return {
        answer: { today, units, lines: shown.map(({ line }) => line) },
        persons: shown.flatMap(({ persons }) => persons),
      };
    },
    async 'POST /api/morning-board/lines'({ tx, actor, newId }, { body }) {
      const outcome = await settleLine(tx, actor, {
        id: newId(),
        source: body.source,
        sourceId: body.sourceId ?? null,
        personId: body.personId ?? null,
        ownerUnitId: body.ownerUnitId,
        dueOn: body.dueOn,
        words: body.words ?? null,
      });
      if (outcome === 'missing') return { missing: true };
      if (typeof outcome === 'string') return { refused: outcome };
      return { answer: outcome.line, persons: outcome.persons, object: { kind: 'morning-line', id: outcome.line.id } };
    },
    async 'POST /api/morning-board/lines/:lineId/done'({ tx, actor }, { params }) {
      const outcome = await finishLine(tx, actor, params.lineId);
      if (outcome === null) return { missing: true };
      if (outcome === 'already-done') return { refused: outcome };
      return { answer: outcome.line, persons: outcome.persons, object: { kind: 'morning-line', id: outcome.line.id } };
    },
  };
}
