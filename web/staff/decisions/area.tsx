import type { Area } from '../area.ts';

export const decisionsArea: Area = { pages: [], works: [] };
