import { defineRoutes } from './route.ts';

export const requestRoutes = defineRoutes({});
