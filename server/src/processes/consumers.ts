import { lifeEffects } from '../life-effects.ts';
import { matchOffers } from '../modules/access/index.ts';
import { followRecalls, followSwaps } from '../modules/aids/index.ts';
import { auditSignals, deviceOfAlarm } from '../modules/alarms/index.ts';
import { fileMessages } from '../modules/carelink/index.ts';
import { followLetters } from '../modules/decisions/index.ts';
import { followFaults, followOthersIn } from '../modules/devices/index.ts';
import { raiseHeldWords } from '../modules/guide/index.ts';
import { makeNotices } from '../modules/notices/index.ts';
import { applyLifeEvents } from '../modules/people/index.ts';
import { followChangedDecisions, followDecisions, noteEffect } from '../modules/plans/index.ts';
import { followAccidents } from '../modules/quality/index.ts';
import { followOthers, suggestFromAlarms } from '../modules/requests/index.ts';
import { followCalls } from '../modules/shifts/index.ts';
import { followChangedPlans } from '../modules/visits/index.ts';
import type { Consumption } from '../platform/events/consume.ts';
import type { NewId } from '../platform/ids/ids.ts';
import type { Log } from '../platform/log/log.ts';

/** Who follows what the modules tell, each by its own cursor: the worker runs them, and tests run the same ones by hand. */
export function consumersOf({ newId, log }: { newId: NewId; log: Log }): Pick<Consumption, 'name' | 'handle'>[] {
  return [
    { name: 'audit-of-signals', handle: auditSignals },
    { name: 'life-events', handle: applyLifeEvents({ effects: lifeEffects, newId }) },
    { name: 'requests', handle: followOthers },
    { name: 'alarm-suggestions', handle: suggestFromAlarms({ newId }) },
    { name: 'effected', handle: noteEffect },
    { name: 'started-now', handle: followDecisions },
    { name: 'changed-decisions', handle: followChangedDecisions },
    { name: 'letters-sent', handle: followLetters },
    { name: 'devices', handle: followOthersIn({ newId }) },
    { name: 'technical-cases', handle: followFaults({ newId, deviceOfAlarm }) },
    { name: 'proxy-offers', handle: matchOffers },
    { name: 'visits', handle: followChangedPlans({ newId }) },
    { name: 'carelink', handle: fileMessages({ newId }) },
    { name: 'watch', handle: followCalls({ newId }) },
    { name: 'accidents', handle: followAccidents({ newId }) },
    { name: 'aid-recalls', handle: followRecalls({ newId }) },
    { name: 'aid-swaps', handle: followSwaps },
    { name: 'held-words', handle: raiseHeldWords({ newId }) },
    { name: 'notices', handle: makeNotices({ newId, log }) },
  ];
}
