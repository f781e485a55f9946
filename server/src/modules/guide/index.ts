export { guideActions } from './access.ts';
export {
  answerNeed,
  answerWords,
  emergencyFirst,
  type NeedAsked,
  namedByGuide,
  type PlaceFacts,
  showWay,
  someMunicipality,
} from './answering/index.ts';
export {
  dangerActions,
  dangerAnswered,
  dangerFirst,
  dangerHandlers,
  dangersIn,
  dangersOf,
  dangerUnreached,
  dangerWaits,
  giveBackDanger,
  guideLifeEffect,
  lookForDanger,
  openDanger,
  raiseDanger,
  raiseHeldWords,
  ringDue,
  type SentWords,
  startDangerWatch,
  takeDanger,
} from './danger/index.ts';
export { tableNow } from './decide-table.ts';
export { readPlace } from './read-place.ts';
export { aidThingOf, decideResponsibility, defaultTable, questionText } from './responsibility/index.ts';
export { guideHandlers } from './routes.ts';
export type { Learnt } from './teach.ts';
export { type Heard, hear } from './teaching/index.ts';
export { learnToUnderstand } from './understanding/learn-to-understand.ts';
export type { Statement, Understand, Understood, UnderstoodWay } from './understanding/understood.ts';
