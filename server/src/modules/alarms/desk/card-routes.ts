import { type alarmCardRoutes, alarmKinds, type OwnCard } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { cardRules, defaultSteps } from './default-card.ts';
import * as queries from './own-card-queries.ts';
import { endCard, shownCard, signCard, writeDraft } from './write-card.ts';

export function alarmCardHandlers(): Handlers<typeof alarmCardRoutes> {
  return {
    async 'GET /api/people/:personId/alarm-cards'({ tx, actor, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const rules = await cardRules(tx, tenantId);
      const cards = await tx.rows<queries.CardRow>(queries.cardsOfPerson, [personId]);
      const answer = {
        today: localDay(tx.at, await timeZoneOf(tx, tenantId)),
        cards: cards.map(shownCard),
        defaults: [null, ...alarmKinds].map((kind) => ({ kind, steps: [...defaultSteps(rules, kind ?? 'press')] })),
        maySign: actor.roles.includes('nurse'),
      };
      return { answer, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/people/:personId/alarm-cards'(asked, { params: { personId }, body: { kind, steps } }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const [person] = await summariesOf(asked.tx, [personId]);
      if (!person) return { missing: true };
      const id = await writeDraft(asked, { tenantId: person.tenantId, personId, kind }, steps);
      return told(asked, id);
    },
    async 'POST /api/alarm-cards/:cardId/sign'(asked, { params: { cardId }, body: { reviewOn } }) {
      const card = await hold(asked, cardId);
      if (!card) return { missing: true };
      const signed = await signCard(asked, card, reviewOn);
      return typeof signed === 'string' ? told(asked, signed) : signed;
    },
    async 'POST /api/alarm-cards/:cardId/end'(asked, { params: { cardId } }) {
      const card = await hold(asked, cardId);
      if (!card) return { missing: true };
      if (card.endedAt !== null) return { refused: 'changed-meanwhile' };
      // What a nurse has signed is taken away by a nurse.
      if (card.signedBy !== null && !asked.actor.roles.includes('nurse')) return { refused: 'nurse-only' };
      await endCard(asked, card);
      return told(asked, cardId);
    },
  };
}

/** The card, held for a change, when the asker has to do with the person. */
async function hold({ tx, demand }: RequestContext, cardId: string): Promise<queries.CardRow | null> {
  const [card] = await tx.rows<queries.CardRow>(queries.holdCard, [cardId]);
  if (!card) return null;
  demand({ grants: await liveGrants(tx, card.personId) });
  return card;
}

async function told({ tx }: RequestContext, id: string) {
  const [card] = await tx.rows<queries.CardRow>(queries.oneCard, [id]);
  if (!card) throw new TypeError('a card one has just written is in sight');
  const answer: OwnCard = shownCard(card);
  const { tenantId, personId } = card;
  return { answer, persons: [{ tenantId, personId }], object: { kind: 'alarm-card', id } };
}
