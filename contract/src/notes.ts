import { defineRoutes } from './route.ts';

export const noteRoutes = defineRoutes({});
