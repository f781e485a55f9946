import type { WorkText } from './nb-work.ts';
import { aidRoad } from './nn/aid-road.ts';
import { alarmWords } from './nn/alarm-words.ts';
import { calls } from './nn/calls.ts';
import { directDesk } from './nn/direct-desk.ts';
import { field } from './nn/field.ts';
import { firstTime } from './nn/first-time.ts';
import { nightDesk } from './nn/night-desk.ts';
import { otherwise } from './nn/otherwise.ts';
import { pulseVisit } from './nn/pulse-visit.ts';
import { round } from './nn/round.ts';
import { staff } from './nn/staff.ts';

/** Nynorsk, what only those at work say and read: at the desk and out on visits. */
export const nnWork: WorkText = {
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
