/**
 * One signal from the command line, through the same door as a real device:
 *   node town/src/press-button.ts --cid 1001 [--body essence-press] [--host 127.0.0.1] [--port 5060] [--transport udp|tcp]
 * Prints the answer as one JSON line; ends with 0 only when the receiver said snu 0.
 */
import { parseArgs } from 'node:util';
import { type ObservedName, observedBodies } from './observed-bodies.ts';
import { createDevice } from './send-signal.ts';

const { values } = parseArgs({
  options: {
    cid: { type: 'string' },
    body: { type: 'string', default: 'essence-press' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '5060' },
    transport: { type: 'string', default: 'udp' },
  },
});

const names: readonly string[] = observedBodies.map(({ name }) => name);
if (values.cid === undefined || !names.includes(values.body) || !['udp', 'tcp'].includes(values.transport)) {
  console.error(`Say which device: --cid <number>. A body is one of: ${names.join(', ')}. A transport is udp or tcp.`);
  process.exit(2);
}

const device = await createDevice({
  host: values.host,
  port: Number(values.port),
  transport: values.transport === 'tcp' ? 'tcp' : 'udp',
  cid: values.cid,
});
const result = await device.sendObserved(values.body as ObservedName);
await device.close();
console.log(JSON.stringify(result));
process.exitCode = result.snu === 0 ? 0 : 1;
