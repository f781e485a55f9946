import { defineRoutes } from './route.ts';

export const deviceRoutes = defineRoutes({});
