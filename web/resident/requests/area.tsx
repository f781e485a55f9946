import type { Area } from '../area.ts';

export const requestsArea: Area = { pages: [], ways: [] };
