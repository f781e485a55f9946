import { defineRoutes } from './route.ts';

export const serviceRoutes = defineRoutes({});
