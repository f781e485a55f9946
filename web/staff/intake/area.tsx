import type { Area } from '../area.ts';

export const intakeArea: Area = { pages: [], works: [] };
