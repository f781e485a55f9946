import { defineRoutes } from './route.ts';

export const assessmentRoutes = defineRoutes({});
