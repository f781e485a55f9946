import type { ActionRules } from '../access/index.ts';

export const planActions: ActionRules = {};
