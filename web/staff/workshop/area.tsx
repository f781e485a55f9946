import type { Area } from '../area.ts';

export const workshopArea: Area = { pages: [], works: [] };
