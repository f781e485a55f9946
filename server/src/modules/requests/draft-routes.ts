import type { applyingRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { type DraftOf, dropDraft, keepDraft, readDraft } from './keep-draft.ts';
import { phoneNoteHandlers } from './phone-notes.ts';
import { type PlaceOfPerson, placeOfPerson } from './queries.ts';

/** What is written and not sent yet, and what came by telephone. */
export function draftHandlers(): Handlers<typeof applyingRoutes> {
  return {
    ...phoneNoteHandlers,
    async 'GET /api/my/people/:personId/application-draft'(asked, { params: { personId } }) {
      const of = await draftInSight(asked, personId);
      if (!of) return { missing: true };
      return { answer: { draft: await readDraft(asked.tx, of) }, ...noteOn(of) };
    },

    async 'POST /api/my/people/:personId/application-draft'(asked, { params: { personId }, body }) {
      const of = await draftInSight(asked, personId);
      if (!of) return { missing: true };
      const kept = await keepDraft(asked.tx, asked.newId, of, body);
      if (kept === 'gone') return { refused: 'draft-gone' };
      return {
        answer: kept,
        ...noteOn(of),
        object: { kind: 'application-draft', id: kept.draftId, version: kept.version },
      };
    },

    async 'POST /api/my/people/:personId/application-draft/delete'(asked, { params: { personId } }) {
      const of = await draftInSight(asked, personId);
      if (!of) return { missing: true };
      await dropDraft(asked.tx, of);
      return { answer: { deleted: true }, ...noteOn(of) };
    },
  };
}

/** Whose draft the asker may keep: about herself, or one she may apply for. Nothing is kept about the dead. */
export async function draftInSight({ tx, actor, demand }: RequestContext, personId: string): Promise<DraftOf | null> {
  demand({ grants: await liveGrants(tx, personId) });
  const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
  return place ? { tenantId: place.tenantId, personId, writerId: actor.id } : null;
}

function noteOn({ tenantId, personId }: DraftOf) {
  return { persons: [{ tenantId, personId }] };
}
