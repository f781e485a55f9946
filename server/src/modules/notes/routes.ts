import type { noteRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { summariesOf } from '../people/index.ts';
import { asJournalNote, asReadableNote, readNotes, readVersions } from './read-notes.ts';
import { hiddenBecause, writeNote, writeVersion } from './write-note.ts';

export function noteHandlers(): Handlers<typeof noteRoutes> {
  return {
    async 'GET /api/people/:personId/notes'({ tx, actor, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const tenantId = actor.tenantId;
      const notes = await readNotes(tx, personId);
      return {
        answer: { notes: notes.map((versions) => asJournalNote(versions, actor.id)) },
        persons: [{ tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/notes'(asked, { params: { personId }, body }) {
      const { tx, actor, newId, occurredAt, demand } = asked;
      demand({ grants: await liveGrants(tx, personId) });
      const tenantId = actor.tenantId;
      const because = hiddenBecause(body);
      if (because === 'reason-needed') return { refused: because };
      const id = newId();
      await writeNote(tx, {
        ...{ tenantId, id, personId, visitId: null, words: body.words },
        ...{ hiddenBecause: because, writtenAt: occurredAt, author: actor },
      });
      const answer = asJournalNote(await readVersions(tx, id), actor.id);
      return { answer, persons: [{ tenantId, personId }], object: { kind: 'note', id, version: 1 } };
    },
    async 'POST /api/notes/:noteId/correct'(asked, { params: { noteId }, body }) {
      const { tx, actor, occurredAt, demand } = asked;
      const [now] = await readVersions(tx, noteId);
      if (!now) return { missing: true };
      demand({ grants: await liveGrants(tx, now.person_id) });
      if (now.author_id !== actor.id && !actor.roles.some((role) => role === 'nurse' || role === 'lead')) {
        return { refused: 'not-mine' };
      }
      const because = hiddenBecause(body);
      if (because === 'reason-needed') return { refused: because };
      const { tenant_id: tenantId, person_id: personId } = now;
      const written =
        body.version === now.version &&
        (await writeVersion(tx, {
          ...{ tenantId, id: noteId, personId, visitId: now.visit_id, words: body.words, version: now.version + 1 },
          ...{ hiddenBecause: because, correctedBecause: body.why, writtenAt: occurredAt, author: actor },
        }));
      if (!written) return { refused: 'changed-meanwhile' };
      return {
        answer: asJournalNote(await readVersions(tx, noteId), actor.id),
        persons: [{ tenantId, personId }],
        object: { kind: 'note', id: noteId, version: now.version + 1 },
      };
    },
    async 'GET /api/my/people/:personId/notes'({ tx, demand }, { params: { personId } }) {
      const { basis } = demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const notes = await readNotes(tx, personId);
      const answer = { notes: notes.flatMap((versions) => asReadableNote(versions, basis === 'own') ?? []) };
      return { answer, persons: [{ tenantId: person.tenantId, personId }] };
    },
  };
}
