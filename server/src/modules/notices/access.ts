import type { ActionRule, ActionRules } from '../access/index.ts';

/** About the reader's own settings. */
const own: ActionRule = { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' };

/** Who may set what. Each sets her own; of whom she is told follows what she has been let see. */
export const noticeActions: ActionRules = {
  'Notice.SeeMine': own,
  'Notice.SetReader': own,
  'Notice.Switch': { allow: [{ kind: 'person', grant: ['own', 'proxy'] }], assurance: 'high' },
};
