import type { Area } from '../area.ts';

export const unitsArea: Area = { pages: [], works: [] };
