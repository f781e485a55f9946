import type { Area } from '../area.ts';

export const peopleArea: Area = { pages: [], ways: [] };
