import type { ActionRules } from '../access/index.ts';

/** What is asked through the guide is open to anyone, and needs no rule: nobody is shown and nothing is kept. */
export const guideActions: ActionRules = {};
