import { defineRoutes } from './route.ts';

export const handOverLinkRoutes = defineRoutes({});
