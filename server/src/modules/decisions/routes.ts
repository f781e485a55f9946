import type { decisionRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { type AppealPorts, appealHandlers } from './appeals/routes.ts';
import { type Case, findCase } from './case.ts';
import { caseFileHandlers } from './case-file/case-file-routes.ts';
import { settleHelp } from './change-help.ts';
import { delegationHandlers } from './delegation-routes.ts';
import { priceHandlers } from './following/price-routes.ts';
import { givePriorNotice } from './give-notice.ts';
import { issueDecision } from './issue-decision.ts';
import { tenantOfPerson } from './queries.ts';
import { findDecision, openLetter, readMine } from './read-decisions.ts';
import { termHandlers } from './terms/term-routes.ts';
import { waitingListHandlers } from './waiting-list/routes.ts';
import { readWork, writeDraft } from './write-decision.ts';

export function decisionHandlers(ports: AppealPorts): Handlers<typeof decisionRoutes> {
  return {
    ...waitingListHandlers(),
    ...appealHandlers(ports),
    ...delegationHandlers,
    ...priceHandlers,
    ...termHandlers,
    ...caseFileHandlers(ports),
    async 'GET /api/applications/:applicationId/decision'({ tx, actor, demand }, { params }) {
      const of = await findCase(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      return { answer: await readWork(tx, actor, of), ...aboutCase(of) };
    },
    async 'POST /api/applications/:applicationId/decision/draft'({ tx, actor, demand }, { params, body }) {
      const of = await findCase(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      const kept = await writeDraft(tx, actor, of, body);
      return 'refused' in kept ? { ...kept, ...aboutCase(of) } : { answer: kept, ...aboutCase(of, kept.version) };
    },
    async 'POST /api/applications/:applicationId/decision/issue'(asked, { params, body }) {
      const { tx, demand } = asked;
      const of = await findCase(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      const issued = await issueDecision(asked, of, body.version);
      if ('refused' in issued) return { ...issued, ...aboutCase(of) };
      return { answer: issued, ...personOf(of), object: { kind: 'decision', id: issued.decisionId } };
    },

    async 'POST /api/applications/:applicationId/decision/prior-notice'(asked, { params, body }) {
      const of = await findCase(asked.tx, params.applicationId);
      if (!of) return { missing: true };
      asked.demand({ grants: await liveGrants(asked.tx, of.personId) });
      const given = await givePriorNotice(asked, of, { ...body, lines: body.helpLines });
      return 'refused' in given ? { ...given, ...aboutCase(of) } : { answer: given, ...aboutCase(of) };
    },
    async 'POST /api/applications/:applicationId/decision/last-day'({ tx, actor, demand }, { params, body }) {
      const of = await findCase(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      const { lineId, lastDay } = body;
      const { tenantId, applicationId } = of;
      const settled = await settleHelp(tx, actor, { tenantId, applicationId, lineId, lastDay });
      return settled === 'settled' ? { answer: { lastDay }, ...aboutCase(of) } : { ...settled, ...aboutCase(of) };
    },

    async 'GET /api/my/people/:personId/decisions'({ tx, actor, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const [person] = await tx.rows<{ tenantId: string }>(tenantOfPerson, [params.personId]);
      if (!person) return { missing: true };
      const decisions = await readMine(tx, params.personId, actor.id);
      return { answer: { decisions }, persons: [{ tenantId: person.tenantId, personId: params.personId }] };
    },
    async 'GET /api/my/decisions/:decisionId'({ tx, actor, demand }, { params }) {
      const decision = await findDecision(tx, params.decisionId);
      if (!decision) return { missing: true };
      demand({ grants: await liveGrants(tx, decision.personId) });
      return {
        answer: await openLetter(tx, actor, decision),
        ...personOf(decision),
        object: { kind: 'decision', id: decision.id },
      };
    },
  };
}

function personOf({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }) {
  return { persons: [{ tenantId, personId }] };
}

function aboutCase(of: Case, version?: number) {
  return {
    ...personOf(of),
    object: { kind: 'application', id: of.applicationId, ...(version === undefined ? {} : { version }) },
  };
}
