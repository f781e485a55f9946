import type { ActionRules } from '../access/index.ts';

/** Who may do what with the fleet. */
export const deviceActions: ActionRules = {};
