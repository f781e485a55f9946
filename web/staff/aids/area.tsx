import type { Area } from '../area.ts';

/** The store of aids: today, its things, its loans. */
export const aidsArea: Area = { pages: [], works: [] };
