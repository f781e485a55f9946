import { defineRoutes } from './route.ts';

export const silenceRoutes = defineRoutes({});
