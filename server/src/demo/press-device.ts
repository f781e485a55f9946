import { randomBytes } from 'node:crypto';
import { createDevice, type Line } from '../adapters/scaip/simulated-device.ts';

/** What became of a press. */
export interface Pressed {
  /** The receiver confirmed that it has the alarm. */
  readonly accepted: boolean;
  /** It told the device to call. */
  readonly calls: boolean;
}

/** What a device of the demo can send. */
export type SignalKind = 'press' | 'fall' | 'fire';

const deviceType = { press: '0003', fall: '0005', fire: '0023' } as const;
const statusCode = { press: '0010', fall: '0009', fire: '0009' } as const;

/**
 * A made-up device sends one real SIP MESSAGE to the receiver, as devices do.
 * @param line shared by several devices; without it the device opens its own
 */
export async function pressDevice(
  sip: { readonly host: string; readonly port: number },
  cid: string,
  kind: SignalKind,
  line?: Line,
): Promise<Pressed> {
  const own = line === undefined ? {} : { line };
  const device = await createDevice({ host: sip.host, port: sip.port, cid, patience: 6_000, ...own });
  try {
    const ref = randomBytes(4).toString('hex').toUpperCase();
    const { snu, mre, tnu } = await device.send(
      `<mrq><ref>${ref}</ref><mty>ME</mty><cid>${cid}</cid><dty>${deviceType[kind]}</dty><did>01</did><stc>${statusCode[kind]}</stc><crd>gsm:</crd></mrq>`,
    );
    return { accepted: snu === 0, calls: snu === 0 && mre === 1 && tnu !== null };
  } finally {
    await device.close();
  }
}
