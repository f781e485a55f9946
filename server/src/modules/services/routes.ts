import type { serviceRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { changeListEntry, readLists, retireListEntry } from './change-list.ts';
import { changeRule, previewChange, takeBackRule } from './change-rule.ts';
import { changeServiceType, readServiceTypes, retireServiceType } from './change-service-type.ts';
import { amountsOn } from './price-on.ts';
import { readRuleHistory, readRules, workshopPlace } from './read-workshop.ts';
import { serviceTypes } from './service-types.ts';

export function serviceHandlers(): Handlers<typeof serviceRoutes> {
  return {
    async 'GET /api/service-types'({ tx, actor }) {
      const { today } = await workshopPlace(tx, actor.tenantId);
      const types = await serviceTypes(tx, actor.tenantId);
      // Prices as they are today; what is only proposed stays in the workshop.
      const told = types.map((type) => {
        const { payment } = type.terms;
        const amounts = amountsOn(payment.amounts, today);
        return { ...type, terms: { ...type.terms, payment: { ...payment, amounts } } };
      });
      return { answer: { serviceTypes: told } };
    },
    async 'GET /api/workshop'({ tx, actor: { tenantId } }) {
      const place = await workshopPlace(tx, tenantId);
      return {
        answer: {
          today: place.today,
          placeName: place.placeName,
          rules: await readRules(tx, tenantId, place),
          lists: await readLists(tx, tenantId, place),
          serviceTypes: await readServiceTypes(tx, tenantId, place),
        },
      };
    },
    async 'GET /api/workshop/rules/:ruleKey'({ tx, actor }, { params }) {
      const history = await readRuleHistory(tx, actor.tenantId, params.ruleKey);
      return history ? { answer: history } : { missing: true };
    },
    async 'POST /api/workshop/preview'(deciding, { body }) {
      const preview = await previewChange(deciding, { ...body, value: body.value });
      if (preview === null) return { missing: true };
      return 'refused' in preview ? preview : { answer: preview };
    },
    async 'POST /api/workshop/change'(deciding, { body }) {
      const result = await changeRule(deciding, { ...body, value: body.value });
      if (result === null) return { missing: true };
      return result === 'changed' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : result;
    },
    async 'POST /api/workshop/take-back'(deciding, { body }) {
      const result = await takeBackRule(deciding, body);
      if (result === null) return { missing: true };
      return result === 'taken-back' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : { refused: result };
    },
    async 'POST /api/workshop/lists/change'(deciding, { body }) {
      const result = await changeListEntry(deciding, body);
      return result === 'changed' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : result;
    },
    async 'POST /api/workshop/lists/retire'(deciding, { body }) {
      const result = await retireListEntry(deciding, body);
      return result === 'changed' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : { refused: result };
    },
    async 'POST /api/workshop/service-types/change'(deciding, { body }) {
      const result = await changeServiceType(deciding, body);
      return result === 'changed' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : result;
    },
    async 'POST /api/workshop/service-types/retire'(deciding, { body }) {
      const result = await retireServiceType(deciding, body);
      return result === 'changed' ? { answer: { validFrom: body.validFrom }, ...noted(body) } : { refused: result };
    },
  };
}

/** The reason that she gave, for the audit log too. */
function noted({ why }: { readonly why: string }) {
  return { reason: { code: 'decided-in-workshop', text: why } };
}
