import { Command } from 'commander';
import { createDevice } from '../adapters/scaip/simulated-device.ts';
import { readConfig } from '../config.ts';

const deviceTypes: Readonly<Record<string, string>> = { press: '0003', fall: '0005', fire: '0023' };

/** Presses a made-up alarm from the terminal, through the same door as a real one. */
export function pressCommand(): Command {
  return new Command('press')
    .description('send one alarm to the running demo, as a device would')
    .option('--cid <number>', 'account number of the device; one that nobody knows rings too', '26317')
    .option('--kind <kind>', `what it is: ${Object.keys(deviceTypes).join(', ')}`, 'press')
    .option('--transport <transport>', 'udp or tcp', 'udp')
    .action(async (options: { cid: string; kind: string; transport: string }) => {
      const deviceType = deviceTypes[options.kind];
      if (deviceType === undefined) throw new Error(`--kind is one of ${Object.keys(deviceTypes).join(', ')}.`);
      if (!/^[0-9]{1,32}$/.test(options.cid)) throw new Error('--cid is a number of at most 32 digits.');
      const { sip } = readConfig();
      const transport = options.transport === 'tcp' ? 'tcp' : 'udp';
      const device = await createDevice({ host: sip.host, port: sip.port, transport, cid: options.cid });
      const ref = String(Date.now());
      const { snu } = await device.send(
        `<mrq><ref>${ref}</ref><mty>ME</mty><cid>${options.cid}</cid><dty>${deviceType}</dty><did>01</did><stc>0010</stc><crd>gsm:</crd></mrq>`,
      );
      await device.close();
      if (snu !== 0)
        throw new Error(`The receiver on port ${sip.port} did not take the alarm. Is the demo running (npm start)?`);
      console.log('The alarm is taken in: it rings at the desk now.');
    });
}
