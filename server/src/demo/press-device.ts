import { randomBytes } from 'node:crypto';
import { createDevice, type Line } from '../adapters/scaip/simulated-device.ts';

/** What a device of the demo can send. */
export type SignalKind = 'press' | 'fall' | 'fire';

const deviceType = { press: '0003', fall: '0005', fire: '0023' } as const;
const statusCode = { press: '0010', fall: '0009', fire: '0009' } as const;

/**
 * A made-up device sends one real SIP MESSAGE to the receiver, as devices do.
 * @param line shared by several devices; without it the device opens its own
 * @returns whether the receiver confirmed that it has the alarm
 */
export async function pressDevice(
  sip: { readonly host: string; readonly port: number },
  cid: string,
  kind: SignalKind,
  line?: Line,
): Promise<boolean> {
  const own = line === undefined ? {} : { line };
  const device = await createDevice({ host: sip.host, port: sip.port, cid, patience: 6_000, ...own });
  try {
    const ref = randomBytes(4).toString('hex').toUpperCase();
    const { snu } = await device.send(
      `<mrq><ref>${ref}</ref><mty>ME</mty><cid>${cid}</cid><dty>${deviceType[kind]}</dty><did>01</did><stc>${statusCode[kind]}</stc><crd>gsm:</crd></mrq>`,
    );
    return snu === 0;
  } finally {
    await device.close();
  }
}
