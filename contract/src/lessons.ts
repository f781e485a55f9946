import { defineRoutes } from './route.ts';

export const lessonRoutes = defineRoutes({});
