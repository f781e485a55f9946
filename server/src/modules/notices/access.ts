import type { ActionRules } from '../access/index.ts';

export const noticeActions: ActionRules = {};
