import { defineRoutes } from './route.ts';

export const callRoutes = defineRoutes({});
