import type { ActionRules } from '../access/index.ts';

export const visitActions: ActionRules = {};
