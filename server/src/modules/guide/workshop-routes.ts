import type { guideWorkshopRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { changeTable, previewTable, takeBackTable } from './decide-table.ts';
import { readGuideWorkshop } from './read-guide-workshop.ts';
import { discardUnanswered, type Learnt, previewTeaching, teach, undo } from './teach.ts';

export function guideWorkshopHandlers(learnt: Learnt): Handlers<typeof guideWorkshopRoutes> {
  return {
    async 'GET /api/workshop/guide'({ tx, actor }) {
      return { answer: await readGuideWorkshop(tx, actor.tenantId) };
    },
    async 'POST /api/workshop/guide/table/preview'(deciding, { body }) {
      const preview = await previewTable(deciding, body, learnt.statements());
      return 'refused' in preview ? preview : { answer: preview };
    },
    async 'POST /api/workshop/guide/table/change'(deciding, { body }) {
      const result = await changeTable(deciding, body);
      return result === 'changed' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : result;
    },
    async 'POST /api/workshop/guide/table/take-back'(deciding, { body }) {
      const result = await takeBackTable(deciding, body);
      return result === 'taken-back' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : { refused: result };
    },
    async 'POST /api/workshop/guide/teach/preview'(deciding, { body }) {
      const preview = await previewTeaching(deciding, body, learnt);
      if (preview === null) return { missing: true };
      return 'refused' in preview ? preview : { answer: preview };
    },
    async 'POST /api/workshop/guide/teach'(deciding, { body }) {
      const result = await teach(deciding, body);
      if (!('teachingId' in result)) return result;
      return { answer: result, object: { kind: 'guide-teaching', id: result.teachingId }, ...noted(body) };
    },
    async 'POST /api/workshop/guide/teach/undo'(deciding, { body }) {
      const result = await undo(deciding, body);
      if (result === 'missing') return { missing: true };
      if (result === 'already-undone') return { refused: result };
      return { answer: { undone: true }, object: { kind: 'guide-teaching', id: body.teachingId }, ...noted(body) };
    },
    async 'POST /api/workshop/guide/unanswered/discard'(deciding, { body }) {
      if (!(await discardUnanswered(deciding, body))) return { missing: true };
      return {
        answer: { discarded: true },
        object: { kind: 'guide-unanswered', id: body.unansweredId },
        ...noted(body),
      };
    },
  };
}

/** The reason that she gave, for the audit log too. */
function noted({ why }: { readonly why: string }) {
  return { reason: { code: 'decided-in-workshop', text: why } };
}
