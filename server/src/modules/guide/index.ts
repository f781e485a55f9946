export { guideActions } from './access.ts';
export { guideHandlers } from './routes.ts';
export { learnToUnderstand } from './understanding/learn-to-understand.ts';
export type { Statement, Understand, Understood, UnderstoodWay } from './understanding/understood.ts';
