import type { Area } from '../area.ts';

export const visitsArea: Area = { pages: [], ways: [] };
