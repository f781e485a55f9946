import type { Area } from '../area.ts';

export const demoArea: Area = { pages: [], ways: [] };
