import { parentPort, workerData } from 'node:worker_threads';
import { accountIssuer } from './adapters/oidc/account-issuer.ts';
import { publicHolidays } from './modules/services/index.ts';
import { withClient } from './platform/db/prepare-database.ts';
import { ownerRole } from './platform/db/roles.ts';
import { type TownOrder, townCatalogues, townCodes } from './town.ts';

// The town is loaded only here, and only when it is wanted.
const { config, now } = workerData as TownOrder;
const town = await import('@tunet/town');
const issuer = accountIssuer(config.identity);
const { already } = await withClient(
  config.database,
  (connection) =>
    town.layOutTown({
      ...{ connection, now, issuer, scale: config.townScale },
      ...{ codes: townCodes, catalogues: townCatalogues, holidays: publicHolidays },
    }),
  ownerRole,
);
parentPort?.postMessage(already);
