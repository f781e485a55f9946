import { defineRoutes } from './route.ts';

export const deskScreenRoutes = defineRoutes({});
