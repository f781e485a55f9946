export { assessmentActions } from './access.ts';
export { type CompletedAssessment, completedFor } from './completed.ts';
export type { AssessmentEventKind, AssessmentEvents } from './events.ts';
export { readCaseForHer } from './read-assessment.ts';
export { assessmentHandlers } from './routes.ts';
export { wellbeingHandlers } from './wellbeing/routes.ts';
export { endWithheld, findWithheld, keepWithheld, type WithheldRow, withheldIn } from './withheld.ts';
