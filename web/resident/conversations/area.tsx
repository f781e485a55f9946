import type { Area } from '../area.ts';

export const conversationsArea: Area = { pages: [], ways: [] };
