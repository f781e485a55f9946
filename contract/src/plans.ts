import { defineRoutes } from './route.ts';

export const planRoutes = defineRoutes({});
