import { defineRoutes } from './route.ts';

export const noticeRoutes = defineRoutes({});
