import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../access/index.ts';

const helping: readonly Role[] = ['carer', 'nurse', 'lead'];

const atWork: ActionRule = {
  allow: [{ kind: 'staff', role: helping, onDutyIn: 'any', grant: ['in-care'] }],
  assurance: 'high',
};
/** She herself, and one whom she lets see her visits: that is what a screen shows first. */
const hers: ActionRule = {
  allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'visit.read' }],
  assurance: 'high',
};

/**
 * Who may put up a screen, choose what it shows and stop it. The screen itself has no action: it shows its secret and sees what she
 * lets it show. Legal basis: her own wish, written down with the one who entered the number.
 */
export const screenActions: ActionRules = {
  'FamilyScreen.SeeMine': hers,
  'FamilyScreen.PairMine': hers,
  'FamilyScreen.StopMine': hers,
  'FamilyScreen.ChooseMine': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  'FamilyScreen.List': {
    allow: [{ kind: 'staff', role: helping, onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'FamilyScreen.See': atWork,
  'FamilyScreen.Pair': atWork,
  'FamilyScreen.Stop': atWork,
};
