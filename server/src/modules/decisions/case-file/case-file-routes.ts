import type { caseFileRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { endWithheld, findWithheld } from '../../assessments/index.ts';
import type { PrintLetters } from '../../notices/index.ts';
import { type Case, findCase } from '../case.ts';
import { readWithheld, withhold } from './withhold.ts';
import { writeCaseFile } from './write-case-file.ts';

export function caseFileHandlers(ports: { readonly printLetters: PrintLetters }): Handlers<typeof caseFileRoutes> {
  return {
    async 'GET /api/my/applications/:applicationId/file'({ tx, demand }, { params }) {
      const of = await findCase(tx, params.applicationId);
      if (!of) return { missing: true };
      const grants = await liveGrants(tx, of.personId);
      const { basis } = demand({ grants });
      const isHerself = basis === 'own';
      const seesMapping = isHerself || grants.some(({ scopes }) => scopes.includes('assessment.read'));
      const reader = { as: isHerself ? ('herself' as const) : ('representative' as const), seesMapping };
      const pdf = await writeCaseFile(tx, of, reader, ports.printLetters);
      const content = Buffer.from(pdf).toString('base64');
      return { answer: { type: 'application/pdf' as const, name: 'case.pdf', content }, ...about(of) };
    },
    async 'GET /api/applications/:applicationId/withheld'({ tx, demand }, { params }) {
      const of = await findCase(tx, params.applicationId);
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      return { answer: await readWithheld(tx, of), ...about(of) };
    },
    async 'POST /api/applications/:applicationId/withheld'(asked, { params, body }) {
      const of = await findCase(asked.tx, params.applicationId);
      if (!of) return { missing: true };
      asked.demand({ grants: await liveGrants(asked.tx, of.personId) });
      const done = await withhold(asked, of, body);
      return 'refused' in done ? { ...done, ...about(of) } : { answer: done, ...about(of) };
    },
    async 'POST /api/withheld/:withheldId/end'({ tx, actor, demand }, { params }) {
      const row = await findWithheld(tx, params.withheldId);
      const of = row && (await findCase(tx, row.applicationId));
      if (!of) return { missing: true };
      demand({ grants: await liveGrants(tx, of.personId) });
      if (!(await endWithheld(tx, row, { id: actor.id, name: actor.name })))
        return { refused: 'already-ended', ...about(of) };
      return { answer: await readWithheld(tx, of), ...about(of) };
    },
  };
}

function about({ tenantId, personId, applicationId }: Case) {
  return { persons: [{ tenantId, personId }], object: { kind: 'application', id: applicationId } };
}
