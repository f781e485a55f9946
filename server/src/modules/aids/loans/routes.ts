import type { aidLoanRoutes } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { answerFit } from './answer-fit.ts';
import { decideLoss, keepLonger, noteLoss, swapLoan } from './change-loan.ts';
import type { Changing } from './changing.ts';
import * as queries from './loan-queries.ts';
import { doTask } from './loan-tasks.ts';
import { showFits } from './show-fits.ts';
import { showLoans, showMine } from './show-loans.ts';

type Asked = Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'demand'>;

/** So many days ahead the store sees what is due. */
const aheadDays = 14;

export function aidLoanHandlers(): Handlers<typeof aidLoanRoutes> {
  return {
    async 'GET /api/my/people/:personId/aid-loans'(asked, { params: { personId } }) {
      const held = await personOf(asked, personId);
      if (!held) return { missing: true };
      return { answer: await showMine(asked.tx, held, await todayOf(asked, held.tenantId)), persons: [held] };
    },
    async 'POST /api/my/aid-loans/:myAidLoanId/extend'(asked, { params, body }) {
      return extend(asked, params.myAidLoanId, body.until);
    },
    async 'POST /api/my/aid-loans/:fitLoanId/fit'(asked, { params, body }) {
      const found = await loanOf(asked, params.fitLoanId);
      if (!found) return { missing: true };
      const outcome = await answerFit(found.changing, found.row, body);
      return 'refused' in outcome ? { ...outcome, ...noteOf(found.row) } : { answer: outcome, ...noteOf(found.row) };
    },
    async 'POST /api/my/aid-loans/:goneLoanId/lost'(asked, { params, body }) {
      const found = await loanOf(asked, params.goneLoanId);
      if (!found) return { missing: true };
      const outcome = await noteLoss(found.changing, found.row, { kind: 'lost', words: body.words });
      if ('refused' in outcome) return { refused: 'loan-ended', ...noteOf(found.row) };
      return { answer: outcome, ...noteOf(found.row) };
    },
    async 'GET /api/units/aid-loans'(asked) {
      const { tx, actor } = asked;
      const today = await todayOf(asked, actor.tenantId);
      const rows = await tx.rows<queries.LoanRow>(queries.ofStores, [
        ...[tx.at, actor.tenantId, actor.duties.map(({ unitId }) => unitId), addDays(today, aheadDays)],
      ]);
      const persons = [...new Set(rows.map(({ personId }) => personId))];
      return {
        answer: { today, loans: await showLoans(tx, actor.tenantId, rows) },
        persons: persons.map((personId) => ({ tenantId: actor.tenantId, personId })),
      };
    },
    async 'GET /api/people/:personId/aid-loans'(asked, { params: { personId } }) {
      const held = await personOf(asked, personId);
      if (!held) return { missing: true };
      const rows = await asked.tx.rows<queries.LoanRow>(queries.allOfPerson, [asked.tx.at, personId]);
      return {
        answer: {
          today: await todayOf(asked, held.tenantId),
          loans: await showLoans(asked.tx, held.tenantId, rows),
        },
        persons: [held],
      };
    },
    async 'POST /api/aid-loans/:aidLoanId/extend'(asked, { params, body }) {
      return extend(asked, params.aidLoanId, body.until);
    },
    async 'POST /api/aid-loans/:aidLoanId/fit'(asked, { params, body }) {
      const found = await loanOf(asked, params.aidLoanId);
      if (!found) return { missing: true };
      const outcome = await answerFit(found.changing, found.row, body);
      return 'refused' in outcome ? { ...outcome, ...noteOf(found.row) } : shown(asked, found.row);
    },
    'POST /api/aid-loan-tasks/:aidLoanTaskId/take': (asked, { params }) =>
      onTask(asked, params.aidLoanTaskId, () => ({ is: 'take' })),
    'POST /api/aid-loan-tasks/:aidLoanTaskId/tried': (asked, { params }) =>
      onTask(asked, params.aidLoanTaskId, ({ today }) => ({ is: 'tried', today })),
    'POST /api/aid-loan-tasks/:aidLoanTaskId/done': (asked, { params, body }) =>
      onTask(asked, params.aidLoanTaskId, () => ({ is: 'done', words: body.words })),
    async 'GET /api/my/people/:personId/aid-fits'(asked, { params: { personId } }) {
      return fitsOf(asked, personId);
    },
    async 'GET /api/people/:personId/aid-fits'(asked, { params: { personId } }) {
      return fitsOf(asked, personId);
    },
    async 'POST /api/aid-loans/:aidLoanId/loss'(asked, { params, body }) {
      const found = await loanOf(asked, params.aidLoanId);
      if (!found) return { missing: true };
      const outcome = await noteLoss(found.changing, found.row, body);
      return 'refused' in outcome ? { ...outcome, ...noteOf(found.row) } : shown(asked, found.row);
    },
    async 'POST /api/aid-losses/:aidLossId/decide'(asked, { params, body }) {
      const [loss] = await asked.tx.rows<queries.LossRow>(queries.holdLoss, [params.aidLossId]);
      const found = await loanOf(asked, loss?.loanId);
      if (!found || !loss) return { missing: true };
      const outcome = await decideLoss(found.changing, found.row, loss, body);
      return outcome ? { ...outcome, ...noteOf(found.row) } : shown(asked, found.row);
    },
    async 'POST /api/aid-loans/:aidLoanId/swap'(asked, { params, body }) {
      const found = await loanOf(asked, params.aidLoanId);
      if (!found) return { missing: true };
      const outcome = await swapLoan(found.changing, found.row, body);
      if (!('refused' in outcome)) return shown(asked, found.row);
      return { refused: swapRefusal(outcome.refused), ...noteOf(found.row) };
    },
  };
}

const swapRefusals = [
  ...(['loan-ended', 'no-such-label', 'not-equal', 'not-on-shelf'] as const),
  ...(['set-aside-for-another', 'none-free', 'too-heavy', 'not-lent'] as const),
];

/** What is not said in so many words is that none is free: she keeps what she has. */
function swapRefusal(code: string): (typeof swapRefusals)[number] {
  return swapRefusals.find((known) => known === code) ?? 'none-free';
}

/** Something is done with a task, once the action is decided for the borrower. */
async function onTask(asked: Asked, taskId: string, act: (row: queries.LoanRow) => Parameters<typeof doTask>[2]) {
  const [task] = await asked.tx.rows<queries.TaskRow>(queries.holdTask, [taskId]);
  const found = await loanOf(asked, task?.loanId);
  if (!found || !task) return { missing: true } as const;
  const refused = await doTask(found.changing, task, act(found.row));
  return refused ? { refused, ...noteOf(found.row) } : shown(asked, found.row);
}

async function fitsOf(asked: Asked, personId: string) {
  const held = await personOf(asked, personId);
  if (!held) return { missing: true } as const;
  return { answer: await showFits(asked.tx, held), persons: [held] };
}

async function extend(asked: Asked, loanId: string, until: string) {
  const found = await loanOf(asked, loanId);
  if (!found) return { missing: true } as const;
  const outcome = await keepLonger(found.changing, found.row, until);
  return 'refused' in outcome ? { ...outcome, ...noteOf(found.row) } : { answer: outcome, ...noteOf(found.row) };
}

/** The person, once the action is decided for her; null when she is out of sight. */
async function personOf({ tx, demand }: Asked, personId: string) {
  demand({ grants: await liveGrants(tx, personId) });
  const [person] = await summariesOf(tx, [personId]);
  return person ? { tenantId: person.tenantId, personId } : null;
}

/** The loan, once the action is decided for the borrower; null when it is out of sight. */
async function loanOf(
  asked: Asked,
  loanId: string | undefined,
): Promise<{ readonly row: queries.LoanRow; readonly changing: Changing } | null> {
  const { tx, actor, newId, demand } = asked;
  const [row] = loanId === undefined ? [] : await tx.rows<queries.LoanRow>(queries.oneLoan, [tx.at, loanId]);
  const { basis } = demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
  if (!row) return null;
  const as = actor.kind === 'staff' ? 'staff' : basis === 'own' ? 'self' : 'proxy';
  return { row, changing: { tx, newId, by: { id: actor.id, name: actor.name }, as } };
}

async function shown({ tx }: Asked, { id, tenantId }: queries.LoanRow) {
  const [row] = await tx.rows<queries.LoanRow>(queries.oneLoan, [tx.at, id]);
  const [loan] = await showLoans(tx, tenantId, row ? [row] : []);
  if (!row || !loan) return { missing: true } as const;
  return { answer: { loan }, ...noteOf(row) };
}

async function todayOf({ tx }: Asked, tenantId: string): Promise<string> {
  return localDay(tx.at, await timeZoneOf(tx, tenantId));
}

function noteOf({ tenantId, personId, id, version }: queries.LoanRow): AuditNote {
  return { persons: [{ tenantId, personId }], object: { kind: 'aid-loan', id, version } };
}
