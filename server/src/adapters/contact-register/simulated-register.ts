import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RegisterAnswer } from '../../modules/people/index.ts';

/** A made-up contact register on this machine, for the demo and tests. */
export interface SimulatedRegister {
  readonly url: string;
  /** Everybody in it; may be changed while it runs. */
  readonly people: Map<string, Omit<RegisterAnswer, 'number'>>;
  /** How it fails: not at all, with a refusal, with what is no answer, or it never answers. */
  fails: 'no' | 'refuses' | 'nonsense' | 'silent';
  readonly asked: number[];
  stop(): Promise<void>;
}

/** @param key that it demands */
export async function simulateRegister(key: string): Promise<SimulatedRegister> {
  const people: SimulatedRegister['people'] = new Map();
  const asked: number[] = [];
  const server = createServer(async (request, response) => {
    const numbers = numbersIn(await readAll(request));
    asked.push(numbers.length);
    if (register.fails === 'silent') return;
    if (request.headers.authorization !== `Bearer ${key}` || register.fails === 'refuses')
      return void response.writeHead(503).end();
    if (register.fails === 'nonsense') return void response.writeHead(200).end('<html>');
    const found = numbers.flatMap((number) => {
      const one = people.get(number);
      return one ? [{ number, ...one }] : [];
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ people: found }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const register: SimulatedRegister = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/lookup`,
    people,
    fails: 'no',
    asked,
    stop() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
  return register;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

function numbersIn(text: string): string[] {
  try {
    const body = JSON.parse(text) as { numbers?: unknown };
    return Array.isArray(body.numbers) ? body.numbers.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
