import { defineRoutes } from './route.ts';

export const qualityRoutes = defineRoutes({});
