import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config, SettingName } from '../config.ts';

type Wanted = { port: number; host: string; portSetting: SettingName; hostSetting: SettingName; kind: 'tcp' | 'udp' };

/**
 * Tries every port Tunet will listen on.
 * @param patience how long to wait for a taken one, because an earlier start may be ending; milliseconds
 * @returns a sentence for each port that cannot be had
 */
export async function portFaults(config: Config, patience = 0): Promise<string[]> {
  const faults = await Promise.all(wantedPorts(config).map((wanted) => faultOf(wanted, patience)));
  return [...new Set(faults.filter((fault) => fault !== undefined))];
}

function wantedPorts({ web, sip, receiver, identity }: Config): Wanted[] {
  const sipPort = {
    port: sip.port,
    host: sip.host,
    portSetting: 'TUNET_SIP_PORT',
    hostSetting: 'TUNET_SIP_HOST',
  } as const;
  const wanted: Wanted[] = [
    { port: web.port, host: web.host, portSetting: 'PORT', hostSetting: 'HOST', kind: 'tcp' },
    { ...sipPort, kind: 'udp' },
    { ...sipPort, kind: 'tcp' },
    { ...receiver, portSetting: 'TUNET_RECEIVER_PORT', hostSetting: 'HOST', kind: 'tcp' },
  ];
  if (identity.embedded) {
    const portSetting = 'TUNET_IDENTITY_PORT';
    wanted.push({ port: identity.port, host: identity.host, portSetting, hostSetting: 'HOST', kind: 'tcp' });
  }
  return wanted;
}

async function faultOf(wanted: Wanted, patience: number): Promise<string | undefined> {
  const end = performance.now() + patience;
  for (;;) {
    const code = wanted.kind === 'tcp' ? await tryTcp(wanted) : await tryUdp(wanted);
    if (code === undefined) return undefined;
    if (code !== 'EADDRINUSE' || performance.now() >= end) return sentenceFor(code, wanted);
    await wait(100);
  }
}

function sentenceFor(code: string, { port, host, portSetting, hostSetting }: Wanted): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program: stop that program, or choose another port with ${portSetting}=${port + 10}.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be opened by this user: choose one above 1023 with ${portSetting}=${port + 8000}.`;
  }
  return `This machine cannot listen on ${host} (${code}): set ${hostSetting} to one of its own addresses.`;
}

async function tryTcp({ port, host }: Wanted): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

async function tryUdp({ port, host }: Wanted): Promise<string | undefined> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    socket.bind({ port, address: host, exclusive: true });
    await once(socket, 'listening');
    return undefined;
  } catch (error) {
    return codeOf(error);
  } finally {
    socket.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
