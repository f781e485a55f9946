/** What this floor tells others, past tense. Ids and codes only. */
export interface StateCaseEvents {
  /** subject: the case. Consumer: notices (she is told when it waits for her, and when the state has answered). */
  readonly 'state-case.moved': { personId: string; state: string; by: string };
  /** subject: the case. Consumer: notices (she is reminded that it waits for her yes). */
  readonly 'state-case.waits': { personId: string };
}
