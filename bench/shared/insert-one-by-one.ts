import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  asAdministrator,
  connectionSettings,
  type DatabaseConfig,
} from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';

/** The reference of the ingest: what plain `pg` does with one row per transaction. */
export interface PlainWriter {
  /** Inserts one row on the connection of that number. */
  insert(connection: number, cid: string): Promise<void>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

const insertion = {
  name: 'plain-signal',
  text: `insert into plain_signal (tenant_id, id, alarm_id, sender, cid, did, ref, kind, device_type, status_code, location_code, body_hash, text, known, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};

/** A copy of the table `signal` with the same columns, checks and indexes, no row security, in the same database. */
export async function openPlainWriter(
  database: DatabaseConfig,
  tenantId: string,
  connections: number,
): Promise<PlainWriter> {
  const administrator = asAdministrator(database);
  await withAdministrator(database, (client) => client.query('create table plain_signal (like signal including all)'));
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client(connectionSettings(administrator, undefined, 'bench reference'));
      client.on('error', () => {});
      await client.connect();
      return client;
    }),
  );
  const hash = randomBytes(32);
  return {
    async insert(connection, cid) {
      await clients[connection]?.query({
        ...insertion,
        values: [
          tenantId,
          randomUUID(),
          randomUUID(),
          cid,
          cid,
          '00',
          randomBytes(4).toString('hex'),
          'alarm',
          '02',
          '010',
          null,
          hash,
          '',
          true,
          new Date(),
        ],
      });
    },
    async empty() {
      await clients[0]?.query('truncate plain_signal');
    },
    async close() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
