import { defineRoutes } from './route.ts';

export const conversationRoutes = defineRoutes({});
