import { randomBytes } from 'node:crypto';
import type { demoRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { createDevice } from '../adapters/scaip/simulated-device.ts';
import type { Handlers } from '../platform/http/handlers.ts';

export interface DemoPorts {
  readonly pool: Pool;
  /** Where the receiver listens. */
  readonly sip: { readonly host: string; readonly port: number };
}

/** Devices offered to be pressed: the story people, by their account number. */
const pressable = [
  { cid: '26317', label: 'Ingrid Solvang', placeSlug: 'nordvik' },
  { cid: '26318', label: 'Odd og Borghild Nilsen', placeSlug: 'nordvik' },
  { cid: '26319', label: 'Elle Somby', placeSlug: 'nordvik' },
  { cid: '46101', label: 'Gunnel Ek', placeSlug: 'solhamra' },
  { cid: '999998', label: '?', placeSlug: 'responsnord' },
] as const;

const deviceType = { press: '0003', fall: '0005', fire: '0023' } as const;
const statusCode = { press: '0010', fall: '0009', fire: '0009' } as const;

/** Routes of the demo. A press is a real SIP MESSAGE to the receiver; nothing is put into the database from here. */
export async function demoHandlers(ports: DemoPorts): Promise<Handlers<typeof demoRoutes>> {
  const { demoPeople } = await import('@tunet/town');
  return {
    async 'GET /api/demo'() {
      const people = demoPeople.map(({ key, firstName, lastName, role, door, place }) => ({
        key,
        name: `${firstName} ${lastName}`,
        role,
        door,
        placeSlug: place,
      }));
      return { answer: { people, devices: pressable.map((device) => ({ ...device })) } };
    },
    async 'POST /api/demo/press'(_context, { body }) {
      const known = pressable.some(({ cid }) => cid === body.cid);
      if (!known) return { refused: 'no-such-device' };
      const device = await createDevice({ host: ports.sip.host, port: ports.sip.port, cid: body.cid, patience: 6_000 });
      try {
        const ref = randomBytes(4).toString('hex').toUpperCase();
        const { snu } = await device.send(
          `<mrq><ref>${ref}</ref><mty>ME</mty><cid>${body.cid}</cid><dty>${deviceType[body.kind]}</dty><did>01</did><stc>${statusCode[body.kind]}</stc><crd>gsm:</crd></mrq>`,
        );
        return snu === 0 ? { answer: { accepted: true } } : { refused: 'no-answer' };
      } finally {
        await device.close();
      }
    },
  };
}
