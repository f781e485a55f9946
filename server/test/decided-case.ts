import type { DecisionDraft, DraftService } from '@tunet/contract';
import type { CaseActor, CaseWorld } from './case-world.ts';

/** A line of granted help at home. */
export function grantedLine(world: CaseWorld, change: Partial<DraftService> = {}): DraftService {
  return {
    ...{ id: world.newId(), serviceType: 'practical-help', isGranted: true, timesFloor: 1, timesUsual: 2, per: 'week' },
    ...{ extentWords: 'Hver uke.', startsOn: '2026-11-24', endsOn: null, unitId: world.east },
    ...{ appealBody: 'Statsforvalteren', appealWeeks: 4, ...change },
  };
}

/** A whole draft that grants everything. */
export function wholeDraft(world: CaseWorld, change: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    ...{ outcome: 'granted', language: 'nb', services: [grantedLine(world)], laws: ['hol § 3-2'], facts: 'f' },
    ...{ reasons: 'r', herView: 'v', whyDifferent: '', evaluationOn: '2027-06-01', toldHow: 'digital' },
    consent: { canConsent: true, judgedBy: 'assessor', judgedOn: '2026-11-20', ground: 'Samtale.' },
    ...change,
  };
}

/** Writes and issues a decision in the case of the world. */
export async function decideCase(
  world: CaseWorld,
  draft: DecisionDraft = wholeDraft(world),
  who: CaseActor = 'assessor',
): Promise<string> {
  const path = `/api/applications/${world.applicationId}/decision`;
  const kept = await world.ask(who, 'POST', `${path}/draft`, { draft, version: 0 });
  const issued = await world.ask(who, 'POST', `${path}/issue`, { version: 1 });
  const { decisionId } = issued.body as { decisionId?: string };
  if (!decisionId) throw new Error(`not issued: ${JSON.stringify([kept.body, issued.body])}`);
  return decisionId;
}
