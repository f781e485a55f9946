/** What this module tells others, past tense. Ids and codes only. Consumers: visits (what lies ahead), requests (the help has started). */
export interface PlanEvents {
  /** subject: the plan */
  readonly 'plan.changed': { personId: string; unitId: string };
}
