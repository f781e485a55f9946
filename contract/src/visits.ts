import { defineRoutes } from './route.ts';

export const visitRoutes = defineRoutes({});
