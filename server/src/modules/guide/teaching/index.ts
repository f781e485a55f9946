export { type Figures, type Heard, hear, measureTeaching } from './measure-teaching.ts';
export { withoutNamesAndNumbers } from './remove-names.ts';
export { type Teaching, useTeachings } from './use-teachings.ts';
