export * from './absences.ts';
export * from './access.ts';
export * from './alarms.ts';
export * from './assessments.ts';
export * from './conversations.ts';
export * from './deaths.ts';
export * from './decisions.ts';
export * from './demo.ts';
export * from './homes.ts';
export * from './locating.ts';
export * from './notes.ts';
export * from './notices.ts';
export * from './organisation.ts';
export * from './people.ts';
export * from './plans.ts';
export * from './problem.ts';
export * from './proxies.ts';
export * from './relation.ts';
export * from './requests.ts';
export * from './route.ts';
export * from './services.ts';
export * from './values.ts';
export * from './visits.ts';

import { accessRoutes } from './access.ts';
import { alarmRoutes } from './alarms.ts';
import { assessmentRoutes } from './assessments.ts';
import { conversationRoutes } from './conversations.ts';
import { decisionRoutes } from './decisions.ts';
import { demoRoutes } from './demo.ts';
import { noteRoutes } from './notes.ts';
import { noticeRoutes } from './notices.ts';
import { organisationRoutes } from './organisation.ts';
import { peopleRoutes } from './people.ts';
import { planRoutes } from './plans.ts';
import { requestRoutes } from './requests.ts';
import { serviceRoutes } from './services.ts';
import { visitRoutes } from './visits.ts';

/** Every route of the product, ground floor first. */
export const routes = {
  ...organisationRoutes,
  ...peopleRoutes,
  ...accessRoutes,
  ...serviceRoutes,
  ...noteRoutes,
  ...noticeRoutes,
  ...alarmRoutes,
  ...conversationRoutes,
  ...requestRoutes,
  ...assessmentRoutes,
  ...decisionRoutes,
  ...planRoutes,
  ...visitRoutes,
  ...demoRoutes,
};
export type Routes = typeof routes;
