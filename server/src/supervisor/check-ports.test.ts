import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { portFaults } from './check-ports.ts';

test('a taken port is named with its setting, for TCP and for UDP', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(socket, 'listening')]);
  const { port } = server.address() as AddressInfo;
  const sip = socket.address().port;
  const home = mkdtempSync(join(tmpdir(), 'tunet-ports-'));
  try {
    const read = readConfig({ TUNET_HOME: home });
    // Only the two taken ones are of interest: what else this machine runs is not ours to know.
    const config: Config = {
      ...read,
      web: { ...read.web, port },
      sip: { ...read.sip, port: sip },
      receiver: { ...read.receiver, port: 0 },
      identity: { ...read.identity, embedded: false },
    };
    const faults = await portFaults(config);
    expect(faults).toEqual([
      `Port ${port} on 127.0.0.1 is taken by another program: stop that program, or choose another port with PORT=${port + 10}.`,
      `Port ${sip} on 127.0.0.1 is taken by another program: stop that program, or choose another port with TUNET_SIP_PORT=${sip + 10}.`,
    ]);
  } finally {
    rmSync(home, { recursive: true });
    server.close();
    socket.close();
  }
});
