import type { Place, ResponsibilityTable } from '@tunet/contract';
import { norwegianTable } from './norwegian-table.ts';
import { swedishTable } from './swedish-table.ts';

/** What counts until a municipality has decided its own table. */
export function defaultTable(country: Place['country']): ResponsibilityTable {
  return country === 'SE' ? swedishTable : norwegianTable;
}
