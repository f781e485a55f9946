/** What this module tells others, past tense; the subject is always the assessment. Ids and codes only. Consumer: requests. */
export interface AssessmentEvents {
  readonly 'assessment.completed': { applicationId: string; personId: string };
}
export type AssessmentEventKind = keyof AssessmentEvents;
