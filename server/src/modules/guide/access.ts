import type { ActionRule, ActionRules } from '../access/index.ts';

/** Decides for her own municipality, on duty or not: no person is shown. What nobody could answer names nobody. */
const serviceOwner: ActionRule = {
  allow: [{ kind: 'staff', role: 'service-owner', basis: 'on-duty' }],
  assurance: 'high',
};

/** What is asked through the guide is open to anyone and needs no rule: nobody is shown and nothing is kept. */
export const guideActions: ActionRules = {
  'Guide.SeeWorkshop': serviceOwner,
  'Guide.Preview': serviceOwner,
  'Guide.DecideTable': serviceOwner,
  'Guide.Teach': serviceOwner,
};
