import type { Area } from '../area.ts';

export const plansArea: Area = { pages: [], ways: [] };
