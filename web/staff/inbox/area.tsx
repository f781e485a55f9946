import type { Area } from '../area.ts';

export const inboxArea: Area = { pages: [], works: [] };
