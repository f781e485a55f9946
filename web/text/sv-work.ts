import type { WorkText } from './nb-work.ts';
import { aidRoad } from './sv/aid-road.ts';
import { alarmWords } from './sv/alarm-words.ts';
import { calls } from './sv/calls.ts';
import { directDesk } from './sv/direct-desk.ts';
import { field } from './sv/field.ts';
import { firstTime } from './sv/first-time.ts';
import { nightDesk } from './sv/night-desk.ts';
import { otherwise } from './sv/otherwise.ts';
import { pulseVisit } from './sv/pulse-visit.ts';
import { round } from './sv/round.ts';
import { staff } from './sv/staff.ts';

/** Swedish, what only those at work say and read: at the desk and out on visits. */
export const svWork: WorkText = {
  ...aidRoad,
  ...alarmWords,
  ...calls,
  ...directDesk,
  ...field,
  ...nightDesk,
  ...round,
  ...otherwise,
  ...pulseVisit,
  ...staff,
  ...firstTime,
};
