export { compareTables, isSameOutcome, outcomeOf } from './compare-tables.ts';
export { decideResponsibility, type Responsibility, tableFault } from './decide-responsibility.ts';
export { defaultTable } from './default-table.ts';
export { questionText } from './question-text.ts';
export { aidThingOf, isAidWay, readAidNeed } from './read-aid-need.ts';
