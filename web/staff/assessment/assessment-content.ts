import type { AssessmentContent } from '@tunet/contract';
import type { Answer } from '../../data/call.ts';

/** An assessment as the server holds it. */
export type Mapping = NonNullable<Answer<'GET /api/applications/:applicationId/assessment'>['assessment']>;

export const emptyContent: AssessmentContent = {
  whatMatters: '',
  ownResources: '',
  situation: '',
  relativesView: '',
  hiddenParts: [],
  hiddenBecause: '',
  considered: {
    volunteers: { fits: null, reason: '' },
    aids: { fits: null, reason: '' },
    technology: { fits: null, reason: '' },
    reablement: { fits: null, reason: '' },
  },
  scores: [],
  children: { inHome: null, what: '' },
  ...{ housing: '', risk: '', riskDone: '', relatives: [] },
};

export function contentOf(mapping: Mapping): AssessmentContent {
  const { whatMatters, ownResources, situation, relativesView, hiddenParts, hiddenBecause, considered, scores } =
    mapping;
  const { children, housing, risk, riskDone, relatives } = mapping;
  const texts = { whatMatters, ownResources, situation, relativesView, housing, risk, riskDone };
  return { ...texts, hiddenParts, hiddenBecause, considered, scores, children, relatives };
}
