import { defineRoutes } from './route.ts';

export const dutyCalendarRoutes = defineRoutes({});
