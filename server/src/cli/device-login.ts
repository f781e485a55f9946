import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { makeHa1 } from '../adapters/scaip/index.ts';
import { keepSenderLogin } from '../modules/devices/index.ts';
import { inTenant } from './in-tenant.ts';

interface Options {
  readonly tenant: string;
  readonly cid?: string;
  readonly gateway?: string;
  readonly demand: boolean;
  readonly algorithm: string;
}

const algorithms: Readonly<Record<string, readonly ('MD5' | 'SHA-256')[]>> = {
  both: ['MD5', 'SHA-256'],
  md5: ['MD5'],
  'sha-256': ['SHA-256'],
};
const realm = 'tunet';

/** Makes a name and a password by which a device proves who it is (SIP digest). Only their hashes are kept. */
export function deviceLoginCommand(): Command {
  return new Command('device-login')
    .description('make a name and a password for a device or a gateway, shown once')
    .requiredOption('--tenant <slug>', 'the municipality whose device it is')
    .option('--cid <number>', 'the device')
    .option('--gateway <name>', 'instead: a sender that speaks for many devices')
    .option('--demand', 'from now on it is not heard without', false)
    .option(
      '--algorithm <which>',
      'md5, sha-256 or both; many devices give up when they are offered more than md5',
      'md5',
    )
    .action(async ({ tenant, cid, gateway, demand, algorithm }: Options) => {
      const username = cid ?? gateway ?? '';
      const chosen = algorithms[algorithm];
      if ((cid === undefined) === (gateway === undefined)) throw new Error('Name one: --cid or --gateway.');
      if (!/^[A-Za-z0-9._-]{1,32}$/.test(username))
        throw new Error('The name has 1 to 32 letters, digits, dots or dashes.');
      if (chosen === undefined) throw new Error('--algorithm is one of both, md5, sha-256.');
      const password = randomBytes(18).toString('base64url');
      const hashOf = (name: 'MD5' | 'SHA-256') =>
        chosen.includes(name) ? makeHa1(name, username, realm, password) : null;
      await inTenant(tenant, (tx, { tenantId, newId }) =>
        keepSenderLogin(tx, newId, {
          ...{ tenantId, username, realm, cid: cid ?? null, isDemanded: demand },
          ...{ ha1Md5: hashOf('MD5'), ha1Sha256: hashOf('SHA-256') },
        }),
      );
      console.log(`name      ${username}\npassword  ${password}\nrealm     ${realm}`);
      console.error('This is the only time the password is shown. It counts within 15 seconds.');
    });
}
