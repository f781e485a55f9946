import type { ActionRule, ActionRules } from '../../access/index.ts';

/** Those who order and follow up: whoever has her case, helps her at home, or keeps the store that lends to her. */
const following: ActionRule = {
  allow: [
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
    { kind: 'staff', role: ['nurse', 'carer', 'lead'], onDutyIn: ['home-care', 'nursing-home'], grant: ['in-care'] },
    { kind: 'staff', role: ['store-keeper', 'technician', 'lead'], onDutyIn: ['store', 'technical'], grant: ['aid'] },
  ],
  assurance: 'high',
};

/** Legal basis: NO folketrygdloven §§ 10-6 and 10-7 with forskrift om habilitering og rehabilitering § 9; SE hälso- och sjukvårdslagen 8 kap. 7 §. */
export const stateCaseActions: ActionRules = {
  // A list of units: the wall of relations shows only persons whom they have a live relation to.
  'StateCase.List': { allow: [{ kind: 'staff', onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' },
  'StateCase.See': following,
  'StateCase.Begin': following,
  'StateCase.Move': following,
  'StateCase.SeeMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'apply' }], assurance: 'high' },
  // To say yes to what is sent in her name: she herself, or one whom she has let apply for her.
  'StateCase.AnswerMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'apply' }], assurance: 'high' },
};
