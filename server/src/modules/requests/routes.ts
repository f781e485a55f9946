import type { ApplicationCase, requestRoutes } from '@tunet/contract';
import { emit } from '../../platform/events/emit.ts';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants, openGrant } from '../access/index.ts';
import type { ReadPicture } from '../conversations/index.ts';
import { openDanger, takeDanger } from '../guide/index.ts';
import type { ApplicationCommand, ApplicationRefusal } from './application.ts';
import { draftHandlers } from './draft-routes.ts';
import { dropDraft, whyNotSend } from './keep-draft.ts';
import { type LightPorts, lightHandlers } from './light-help.ts';
import { moveApplication } from './move-application.ts';
import { movePromise } from './move-promise.ts';
import { paperHandlers } from './paper-routes.ts';
import { sendPapers } from './papers.ts';
import { preliminaryHandlers } from './preliminary/routes.ts';
import { type ApplicationRow, type PlaceOfPerson, placeOfPerson } from './queries.ts';
import { questionHandlers } from './question-routes.ts';
import { readCase, readIntake } from './read-intake.ts';
import { findApplication, readMine, readStatus } from './read-mine.ts';
import { type Receipt, receiveApplication } from './receive-application.ts';

export function requestHandlers(
  ports: LightPorts & { readonly readPaper: ReadPicture },
): Handlers<typeof requestRoutes> {
  return {
    ...draftHandlers(),
    ...lightHandlers(ports),
    ...paperHandlers(ports),
    ...preliminaryHandlers(),
    ...questionHandlers,
    async 'POST /api/my/people/:personId/applications'(asked, { params: { personId }, body }) {
      const { tx, actor, newId, at, demand } = asked;
      const { basis } = demand({ grants: await liveGrants(tx, personId) });
      const [place] = await tx.rows<PlaceOfPerson>(placeOfPerson, [personId]);
      if (!place) return { missing: true };
      const of = { tenantId: place.tenantId, personId, writerId: actor.id };
      const whyNot = body.draft ? await whyNotSend(tx, of, body.draft) : null;
      if (whyNot) return { refused: whyNot };
      const received = await receiveApplication(
        tx,
        newId,
        {
          personId,
          words: body.words,
          language: body.language,
          channel: 'web',
          writtenAs: basis === 'own' ? 'self' : 'proxy',
          by: { id: actor.id, name: actor.name },
          ...(body.answers ? { answers: body.answers } : {}),
        },
        at,
      );
      if (typeof received === 'string') return notReceived(received);
      if (body.draft) {
        await sendPapers(tx, of.tenantId, body.draft.draftId, received.applicationId);
        await dropDraft(tx, of);
      }
      return receiptOf(received, personId);
    },

    async 'GET /api/my/people/:personId/applications'({ tx, demand }, { params: { personId } }) {
      const grants = await liveGrants(tx, personId);
      demand({ grants });
      const { applications, tenantId } = await readMine(tx, personId);
      return { answer: { applications }, persons: tenantId ? [{ tenantId, personId }] : [] };
    },

    async 'GET /api/my/applications/:applicationId'({ tx, demand }, { params }) {
      const row = await findApplication(tx, params.applicationId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      return { answer: await readStatus(tx, row), ...noteOn(row) };
    },

    async 'POST /api/my/applications/:applicationId/withdraw'(asked, { params: { applicationId } }) {
      const { tx, actor, at, demand } = asked;
      const row = await findApplication(tx, applicationId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      const who = { id: actor.id, name: actor.name };
      const moved = await moveApplication(tx, applicationId, { kind: 'withdraw' }, { at, who });
      if (!moved) return { missing: true };
      if ('refused' in moved) return { refused: pick(['already-decided', 'already-ended'], moved.refused) };
      await tell(asked, 'application.withdrawn', row);
      const now = await findApplication(tx, applicationId);
      return { answer: await readStatus(tx, now ?? row), ...noteOn(now ?? row) };
    },

    async 'GET /api/intake'({ tx, actor }) {
      const { rows, persons } = await readIntake(tx, actor);
      return { answer: { rows }, persons };
    },

    async 'GET /api/applications/:applicationId'(asked, { params }) {
      const row = await caseInSight(asked, params.applicationId);
      if (!row) return { missing: true };
      await openDanger(asked.tx, { tenantId: row.tenantId, subjectId: row.id }, asked.actor);
      return answerCase(asked, row);
    },

    async 'POST /api/applications/:applicationId/take'(asked, { params }) {
      const { id: by, name: byName } = asked.actor;
      const moved = await moveCase(asked, params.applicationId, { kind: 'take', by, byName });
      if (!moved) return { missing: true };
      if (!('refused' in moved)) {
        await tell(asked, 'application.taken', moved.row);
        const { tenantId, id: subjectId } = moved.row;
        await takeDanger(asked.tx, { tenantId, subjectId }, asked.actor);
        return answerCase(asked, moved.row);
      }
      const { taken_by_name: who, taken_at: since } = moved.row;
      return {
        refused: pick(['already-taken', 'already-ended'], moved.refused),
        ...(who && since ? { detail: { name: who, at: since.toISOString() } } : {}),
      };
    },

    async 'POST /api/applications/:applicationId/give-back'(asked, { params }) {
      const moved = await moveCase(asked, params.applicationId, { kind: 'give-back' });
      if (!moved) return { missing: true };
      if ('refused' in moved) return { refused: pick(['not-taken', 'already-ended'], moved.refused) };
      return answerCase(asked, moved.row);
    },

    async 'POST /api/applications/:applicationId/new-promise'(asked, { params, body: { promisedOn, why } }) {
      const row = await caseInSight(asked, params.applicationId);
      if (!row) return { missing: true };
      const outcome = await movePromise(asked, row.id, { promisedOn, why });
      return outcome === 'moved' ? answerCase(asked, row) : outcome;
    },

    async 'POST /api/people/:personId/applications'({ tx, actor, newId, at }, { params: { personId }, body }) {
      // The case opens the person to the office, so that what is written down can be worked on; undone with all else if it fails.
      const [office] = actor.duties.filter(({ unitKind }) => unitKind === 'assessment');
      if (!office) return { refused: 'no-office' };
      const passing = { tenantId: actor.tenantId, subjectId: actor.id, personId, basis: 'case' as const };
      await openGrant(tx, newId, { ...passing, endsAt: new Date(at.getTime() + 1) });
      const received = await receiveApplication(
        tx,
        newId,
        {
          personId,
          words: body.words,
          language: body.language,
          channel: body.channel,
          writtenAs: 'staff',
          by: { id: actor.id, name: actor.name },
          isReadBack: body.isReadBack ?? false,
          because: body.because ?? 'she-asks',
          ...(body.toldBy ? { toldBy: body.toldBy } : {}),
          ...(body.answers ? { answers: body.answers } : {}),
        },
        at,
      );
      return typeof received === 'string' ? notReceived(received) : receiptOf(received, personId);
    },
  };
}

function notReceived(
  why: 'missing' | 'no-office' | 'unknown-help',
): { readonly missing: true } | { readonly refused: 'no-office' | 'unknown-help' } {
  return why === 'missing' ? { missing: true } : { refused: why };
}

function receiptOf({ tenantId, receivedAt, ...receipt }: Receipt, personId: string) {
  return {
    answer: { ...receipt, receivedAt: receivedAt.toISOString() },
    persons: [{ tenantId, personId }],
    object: { kind: 'application', id: receipt.applicationId, version: 1 },
  };
}

/** A case that the asker may work on: seen, and decided on with the relation that opens it. */
async function caseInSight({ tx, demand }: RequestContext, applicationId: string): Promise<ApplicationRow | null> {
  const row = await findApplication(tx, applicationId);
  if (!row) return null;
  demand({ grants: await liveGrants(tx, row.personId) });
  return row;
}

async function moveCase(asked: RequestContext, applicationId: string, command: ApplicationCommand) {
  if (!(await caseInSight(asked, applicationId))) return null;
  const { actor, at, tx } = asked;
  return moveApplication(tx, applicationId, command, { at, who: { id: actor.id, name: actor.name } });
}

/** The case as it is now. */
async function answerCase(
  { tx, actor }: RequestContext,
  { id }: ApplicationRow,
): Promise<({ readonly answer: ApplicationCase } & AuditNote) | { readonly missing: true }> {
  const row = await findApplication(tx, id);
  const answer = row ? await readCase(tx, actor, row) : null;
  return row && answer ? { answer, ...noteOn(row) } : { missing: true };
}

function noteOn({ tenantId, personId, id, version }: ApplicationRow) {
  return { persons: [{ tenantId, personId }], object: { kind: 'application', id, version } };
}

function tell(
  { tx, at }: RequestContext,
  kind: 'application.taken' | 'application.withdrawn',
  { tenantId, personId, id }: ApplicationRow,
): Promise<void> {
  return emit(tx, { tenantId, kind, subjectId: id, payload: { personId }, occurredAt: at });
}

/** A refusal that the contract knows for this route; any other is a bug. */
function pick<const R extends ApplicationRefusal>(known: readonly R[], refused: ApplicationRefusal): R {
  const found = known.find((each) => each === refused);
  if (!found) throw new TypeError(`the refusal ${refused} has no place here`);
  return found;
}
