import { defineRoutes } from './route.ts';

export const decisionRoutes = defineRoutes({});
