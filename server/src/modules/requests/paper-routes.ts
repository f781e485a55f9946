import type { paperRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { type ReadPicture, serveFile } from '../conversations/index.ts';
import { draftInSight } from './draft-routes.ts';
import { addPaper, findPaper, papersBeside, removePaper } from './papers.ts';

/** Photos and papers of an application, before and after it is sent. */
export function paperHandlers(ports: { readonly readPaper: ReadPicture }): Handlers<typeof paperRoutes> {
  return {
    async 'GET /api/my/people/:personId/application-draft/papers'(asked, { params: { personId } }) {
      const of = await draftInSight(asked, personId);
      if (!of) return { missing: true };
      return { answer: { papers: await papersBeside(asked.tx, of) }, persons: [of] };
    },

    async 'POST /api/my/people/:personId/application-draft/papers'(asked, { params: { personId }, body }) {
      const of = await draftInSight(asked, personId);
      if (!of) return { missing: true };
      const file = await ports.readPaper(Buffer.from(body.paper, 'base64'));
      if ('refused' in file) return file;
      const added = await addPaper(asked.tx, asked.newId, of, { draftId: body.draftId, file });
      if (typeof added === 'string') return { refused: added };
      const { draftId, version } = added.draft;
      return { answer: added, persons: [of], object: { kind: 'application-draft', id: draftId, version } };
    },

    async 'POST /api/my/application-papers/:draftPaperId/remove'(asked, { params }) {
      const file = await findPaper(asked.tx, params.draftPaperId, asked.actor.id);
      if (!file) asked.demand({ grants: [] });
      const of = file ? await draftInSight(asked, file.personId) : null;
      if (!of) return { missing: true };
      const left = await removePaper(asked.tx, asked.newId, of, params.draftPaperId);
      if (!left) return { missing: true };
      const { draftId, version } = left.draft;
      return { answer: left, persons: [of], object: { kind: 'application-draft', id: draftId, version } };
    },

    'GET /api/my/application-papers/:paperId': (asked, { params }) => shownPaper(asked, params.paperId),
    'GET /api/application-papers/:paperId': (asked, { params }) => shownPaper(asked, params.paperId),
  };
}

/** One file, when what it belongs to may be read; else it is not there. */
async function shownPaper({ tx, actor, demand }: RequestContext, paperId: string) {
  const file = await findPaper(tx, paperId, actor.id);
  demand({ grants: file ? await liveGrants(tx, file.personId) : [] });
  if (!file) return { missing: true as const };
  const { tenantId, personId } = file;
  return {
    answer: serveFile(file),
    persons: [{ tenantId, personId }],
    object: { kind: 'application-paper', id: paperId },
  };
}
