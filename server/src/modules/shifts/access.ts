import type { ActionRules } from '../access/index.ts';

/** Who may do what with the watch of those who answer. */
export const shiftActions: ActionRules = {};
