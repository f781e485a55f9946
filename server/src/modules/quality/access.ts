import type { ActionRules } from '../access/index.ts';

/** Who may do what with deviations and what is done about them. */
export const qualityActions: ActionRules = {};
