/**
 * A process of its own that sends heartbeats at a steady rate until it is told to stop:
 *   node bench/shared/flood-heartbeats.ts <port> <per second> <number of devices>
 * Says on its channel how many were answered when it stops.
 */

import { composeObserved } from '../../server/src/adapters/scaip/observed-bodies.ts';
import { openLine } from '../../server/src/adapters/scaip/simulated-device.ts';

const [port = 0, perSecond = 0, devices = 1] = process.argv.slice(2).map(Number);
const line = await openLine({ host: '127.0.0.1', port });
let answered = 0;
let unanswered = 0;
let no = 0;
const began = performance.now();
const timer = setInterval(() => {
  const due = ((performance.now() - began) / 1000) * perSecond;
  while (no < due) send(no++);
}, 5);

function send(number: number): void {
  const cid = `B${String(number % devices).padStart(5, '0')}`;
  const body = composeObserved('possum-heartbeat', { cid, ref: number.toString(16).toUpperCase().padStart(8, '0') });
  void line.send(cid, body).then(({ snu }) => {
    if (snu === 0) answered += 1;
    else unanswered += 1;
  });
}

const stop = async () => {
  clearInterval(timer);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const late = no - answered - unanswered;
  await line.close();
  process.send?.({ sent: no, answered, unanswered: unanswered + late });
  process.disconnect?.();
};
process.on('message', () => void stop());
process.on('disconnect', () => process.exit());
