import type { handOverLinkRoutes, LinkView, RouteInput } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import { claimCommand, keepAnswer } from '../../../platform/http/command-key.ts';
import type { AuditNote, Handlers, PublicContext, RequestContext } from '../../../platform/http/handlers.ts';
import { happenedAt } from '../../../platform/http/happened-at.ts';
import { answerByLink } from './answer-by-link.ts';
import type { Outcome } from './at-desk.ts';
import { handOverOutside, readResponders } from './hand-over-outside.ts';
import { informRelative } from './inform-relative.ts';
import type { LinkTokens } from './link-token.ts';
import { seeByLink } from './link-view.ts';
import { deathOf, type LinkPorts, type OpenLink, readAgain, withLink } from './open-link.ts';
import { readRows } from './read-desk.ts';
import { responderHandlers } from './responder-routes.ts';

export interface HandOverLinkPorts extends LinkPorts {
  readonly tokens: LinkTokens;
}

type Routes = typeof handOverLinkRoutes;

/** Routes of hand-overs outside the app: the operator's, and those of whoever holds the link. */
export function handOverLinkHandlers(ports: HandOverLinkPorts): Handlers<Routes> {
  return {
    ...responderHandlers(),
    async 'GET /api/alarms/:alarmId/responders'(asked, { params }) {
      const found = await readResponders(asked, params.alarmId);
      if (!found) return { missing: true };
      const { persons, ...answer } = found;
      return { answer, persons, basisRef: params.alarmId, object: { kind: 'alarm', id: params.alarmId } };
    },
    async 'POST /api/alarms/:alarmId/hand-over-outside'(asked, { params, body: { to, way, note } }) {
      const outcome = await handOverOutside(asked, params.alarmId, { to, way, note }, ports.tokens);
      if (outcome === 'missing') return { missing: true };
      if ('refused' in outcome) {
        const known = ['not-taken-by-you', 'already-closed', 'not-now', 'not-by-link', 'no-number'] as const;
        return { refused: known.find((code) => code === outcome.refused) ?? 'not-now' };
      }
      return rowOf(asked, outcome);
    },
    async 'POST /api/alarms/:alarmId/inform'(asked, { params, body: { personId, order, how } }) {
      const outcome = await informRelative(asked, params.alarmId, { personId, order, how });
      if (outcome === 'missing') return { missing: true };
      if ('refused' in outcome) {
        const known = ['not-taken-by-you', 'already-closed', 'not-now'] as const;
        return { refused: known.find((code) => code === outcome.refused) ?? 'not-now' };
      }
      return rowOf(asked, outcome);
    },
    async 'POST /api/hand-over-links/look'(context, { body }) {
      const view = await withLink(ports, context, body.token, async (tx, link) => {
        const sight = await seeByLink(tx, link);
        await record(tx, context, link, { action: 'HandOver.SeeByLink', outcome: 'done', persons: sight.persons });
        return sight.view;
      });
      return { answer: view };
    },
    'POST /api/hand-over-links/answer': (context, { body }) => answer(ports, context, body),
  };
}

async function rowOf({ tx, actor }: RequestContext, outcome: Exclude<Outcome, 'missing' | { refused: unknown }>) {
  const { id, version } = outcome.alarm;
  const { rows, persons } = await readRows(tx, [id], actor.id);
  const [row] = rows;
  if (!row) throw new TypeError('an alarm one has just acted on is in sight');
  return {
    answer: row,
    persons,
    basis: 'alarm-in-hand' as const,
    basisRef: id,
    object: { kind: 'alarm', id, version },
  };
}

const answerRoute = 'POST /api/hand-over-links/answer';
type Said = RouteInput<Routes[typeof answerRoute]>['body'];
type Refused = { readonly refused: 'not-now' | 'already-taken' | 'unknown-cause' | 'name-needed' };

async function answer(
  ports: HandOverLinkPorts,
  context: PublicContext,
  body: Said,
): Promise<{ answer: LinkView } | Refused> {
  const { at, newId } = context;
  const occurredAt = happenedAt(body.occurredAt, at);
  const told = await withLink(ports, context, body.token, async (tx, link): Promise<{ answer: LinkView } | Refused> => {
    const holder = { id: link.handOverId, tenantId: link.tenantId };
    const key = { commandId: body.commandId, route: answerRoute, input: body.answer, occurredAt };
    const kept = await claimCommand(tx, holder, key);
    if (kept) {
      await record(tx, context, link, { action: 'HandOver.AnswerByLink', outcome: 'done', persons: kept.persons });
      return kept.body as { answer: LinkView } | Refused;
    }
    const dead = deathOf(link, at);
    if (dead) return { answer: dead };
    const outcome = await answerByLink(tx, newId, { link, said: body.answer, when: { occurredAt, receivedAt: at } });
    const refused = 'refused' in outcome;
    const after = refused ? null : await seeByLink(tx, await readAgain(tx, link));
    await record(tx, context, link, {
      action: 'HandOver.AnswerByLink',
      outcome: refused ? 'refused' : 'done',
      persons: after?.persons ?? [],
    });
    const said = after ? { answer: after.view } : { refused: refusalOf(outcome) };
    await keepAnswer(tx, holder, body.commandId, { status: 200, body: said, persons: after?.persons ?? [] });
    return said;
  });
  return 'is' in told ? { answer: told } : told;
}

function refusalOf(outcome: object): Refused['refused'] {
  const code = 'refused' in outcome ? outcome.refused : null;
  return (['already-taken', 'unknown-cause', 'name-needed'] as const).find((known) => known === code) ?? 'not-now';
}

/** Every look and every word of one outside has its row, in her name and with the hand-over as its basis. */
async function record(
  tx: Transaction,
  { at }: PublicContext,
  link: OpenLink,
  entry: { readonly action: string; readonly outcome: 'done' | 'refused' } & Pick<AuditNote, 'persons'>,
): Promise<void> {
  const { tenantId, handOverId, handOver } = link;
  await writeAudit(tx, {
    ...{ ...entry, at, basis: 'handed-over', basisRef: handOverId, role: 'receiver', traceId: handOverId },
    actor: {
      kind: 'receiver',
      id: handOverId,
      tenantId,
      name: handOver.acceptedByName ?? handOver.unitName,
      duties: [],
    },
    object: { kind: 'hand-over', id: handOverId },
  });
}
