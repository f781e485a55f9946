export * from './access.ts';
export * from './alarms.ts';
export * from './demo.ts';
export * from './organisation.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './route.ts';
export * from './values.ts';

import { accessRoutes } from './access.ts';
import { alarmRoutes } from './alarms.ts';
import { demoRoutes } from './demo.ts';
import { organisationRoutes } from './organisation.ts';
import { peopleRoutes } from './people.ts';

/** Every route of the product, ground floor first. */
export const routes = { ...organisationRoutes, ...peopleRoutes, ...accessRoutes, ...alarmRoutes, ...demoRoutes };
export type Routes = typeof routes;
