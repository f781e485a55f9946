import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationFolder } from '../../server/src/platform/db/migrate.ts';
import { withNewMigrations } from './landed.ts';

try {
  const { landed, added } = withNewMigrations(migrationFolder);
  writeFileSync(join(migrationFolder, 'landed.json'), `${JSON.stringify(landed, null, 2)}\n`);
  console.log(added.length > 0 ? `Landed: ${added.join(', ')}` : 'No new migration.');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
