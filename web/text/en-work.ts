import { aidRoad } from './en/aid-road.ts';
import { alarmWords } from './en/alarm-words.ts';
import { calls } from './en/calls.ts';
import { directDesk } from './en/direct-desk.ts';
import { field } from './en/field.ts';
import { firstTime } from './en/first-time.ts';
import { nightDesk } from './en/night-desk.ts';
import { otherwise } from './en/otherwise.ts';
import { pulseVisit } from './en/pulse-visit.ts';
import { round } from './en/round.ts';
import { staff } from './en/staff.ts';
import type { WorkText } from './nb-work.ts';

/** English, what only those at work say and read: at the desk and out on visits. */
export const enWork: WorkText = {
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
