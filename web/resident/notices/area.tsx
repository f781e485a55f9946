import type { Area } from '../area.ts';

export const noticesArea: Area = { pages: [], ways: [] };
