import type { dialogueRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { summariesOf } from '../people/index.ts';
import { type CaseForOthers, caseOf } from '../requests/index.ts';
import { casesOf, listDialogues, openDialogue, readMine } from './read-dialogue.ts';
import { writeEntry } from './write-entry.ts';

export function dialogueHandlers(): Handlers<typeof dialogueRoutes> {
  return {
    async 'GET /api/dialogues'({ tx, actor }) {
      const { dialogues, persons } = await listDialogues(tx, actor);
      return { answer: { dialogues }, persons };
    },
    async 'GET /api/people/:personId/dialogues'({ tx, actor: { tenantId }, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      return { answer: { cases: await casesOf(tx, personId) }, persons: [{ tenantId, personId }] };
    },
    async 'GET /api/applications/:applicationId/dialogue'({ tx, actor, demand }, { params }) {
      const of = await caseOf(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      return { answer: await openDialogue(tx, actor, of), ...about(of) };
    },
    async 'POST /api/applications/:applicationId/dialogue'({ tx, actor, newId, demand }, { params, body }) {
      const of = await caseOf(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      const { words, hidden, because } = body;
      const written = await writeEntry(tx, actor, of, { id: newId(), words, hidden, because });
      if (written !== 'written') return { refused: written };
      return { answer: await openDialogue(tx, actor, of), ...about(of) };
    },
    async 'GET /api/my/people/:personId/dialogues'({ tx, demand }, { params: { personId } }) {
      const { basis } = demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const cases = await readMine(tx, personId, basis === 'own');
      return { answer: { cases }, persons: [{ tenantId: person.tenantId, personId }] };
    },
  };
}

function about({ tenantId, personId, applicationId }: CaseForOthers) {
  return { persons: [{ tenantId, personId }], object: { kind: 'application', id: applicationId } };
}
