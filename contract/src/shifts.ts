import { defineRoutes } from './route.ts';

export const shiftRoutes = defineRoutes({});
