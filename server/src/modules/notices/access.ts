import type { ActionRule, ActionRules } from '../access/index.ts';

/** About the reader's own settings. */
const own: ActionRule = { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' };

/** Who may set what. Each sets her own; of whom she is told follows what she has been let see. */
/** The office prints what it has to tell on paper; the relation wall leaves only those with a live case there. */
const office: ActionRule = {
  allow: [{ kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' }],
  assurance: 'high',
};

export const noticeActions: ActionRules = {
  'Letter.SeeQueue': office,
  'Letter.See': office,
  'Letter.Print': office,
  'Letter.Send': office,
  'Letter.Stop': office,
  'Notice.SeeMine': own,
  'Notice.SetReader': own,
  'Notice.Switch': { allow: [{ kind: 'person', grant: ['own', 'proxy'] }], assurance: 'high' },
};
