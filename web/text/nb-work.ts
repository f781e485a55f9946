import { aidRoad } from './nb/aid-road.ts';
import { alarmWords } from './nb/alarm-words.ts';
import { calls } from './nb/calls.ts';
import { directDesk } from './nb/direct-desk.ts';
import { field } from './nb/field.ts';
import { firstTime } from './nb/first-time.ts';
import { nightDesk } from './nb/night-desk.ts';
import { otherwise } from './nb/otherwise.ts';
import { pulseVisit } from './nb/pulse-visit.ts';
import { round } from './nb/round.ts';
import { staff } from './nb/staff.ts';

/** Bokmål, what only those at work say and read: at the desk and out on visits. */
export const nbWork = {
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

/** What desk and phone have in common; nothing of it is fetched by a resident. */
export type WorkText = typeof nbWork;
