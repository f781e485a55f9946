import { layOutTown } from '@tunet/town';
import { publicHolidays } from '../src/modules/services/index.ts';
import { townCatalogues, townCodes } from '../src/town.ts';
import type { TestDatabase } from './database.ts';

/** The people of the stories and a few neighbours, as in the demo, on an empty test database. */
export async function layOutStoryTown(database: TestDatabase, now: Date): Promise<void> {
  const connection = await database.pool('tunet_owner').connect();
  try {
    await layOutTown({
      connection,
      now,
      issuer: 'http://127.0.0.1:1',
      codes: townCodes,
      catalogues: townCatalogues,
      holidays: publicHolidays,
    });
  } finally {
    connection.release();
  }
}
