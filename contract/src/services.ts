import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { serviceType } from './service-types.ts';
import { workshopRoutes } from './workshop.ts';

export * from './service-types.ts';
export * from './workshop.ts';

export const serviceRoutes = defineRoutes({
  'GET /api/service-types': {
    action: 'ServiceType.List',
    doors: ['resident', 'staff', 'field'],
    showsPersons: false,
    summary: 'The kinds of help that my municipality gives, as described today.',
    answer: z.strictObject({ serviceTypes: z.array(serviceType) }),
  },
  ...workshopRoutes,
});
