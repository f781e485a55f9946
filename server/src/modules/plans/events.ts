/** What this module tells others, past tense. Ids and codes only. Consumers: visits (what lies ahead), requests (the help has started). */
export interface PlanEvents {
  /** subject: the plan */
  readonly 'plan.changed': { personId: string; unitId: string };
  /** subject: the case it was added to. Consumer: notices (she is told). */
  readonly 'need.told': { personId: string; unitId: string };
  /** subject: the help that was started before the decision. Consumer: notices (she is told). */
  readonly 'help.started-now': { personId: string; unitId: string };
  readonly 'help.started-now-ended': { personId: string; unitId: string };
  /** its day has come and nobody has decided; each day anew. Consumer: notices (the head is rung). */
  readonly 'help.undecided': { personId: string; unitId: string };
  /** a goal that should have been gone through; anew by the rule. Consumer: notices (the unit is rung for the coordinator). */
  readonly 'plan.evaluation-past': { personId: string; unitId: string };
  /** what somebody beside the unit did has ended; subject: the part. Consumer: notices (the unit is told). */
  readonly 'plan.part-ended': { personId: string; unitId: string };
}
