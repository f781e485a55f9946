/** Certificates for tests of TLS, made on the spot: no key lies in the repository and none runs out. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Certificate and private key as PEM. */
export interface KeptCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** Who can issue certificates. */
export interface Authority extends KeptCertificate {
  issue(commonName: string): KeptCertificate;
}

const SIGNATURE = sequence(oid(1, 2, 840, 10045, 4, 3, 2));

/** A new authority; what it issues is good for `localhost` and 127.0.0.1, as server and as client. */
export function makeAuthority(name: string): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isAuthority = extension([2, 5, 29, 19], sequence(der(0x01, Buffer.from([0xff]))));
  return {
    certificate: write(name, own.publicKey, name, own.privateKey, isAuthority),
    key: pem(own.privateKey),
    issue(commonName) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const hosts = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
      return {
        certificate: write(commonName, pair.publicKey, name, own.privateKey, extension([2, 5, 29, 17], hosts)),
        key: pem(pair.privateKey),
      };
    },
  };
}

function write(subject: string, publicKey: KeyObject, issuer: string, signer: KeyObject, more: Buffer): string {
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    SIGNATURE,
    nameOf(issuer),
    sequence(der(0x17, Buffer.from('200101000000Z')), der(0x18, Buffer.from('20990101000000Z'))),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(more)),
  );
  const signature = sign('sha256', body, signer);
  const whole = sequence(body, SIGNATURE, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid(2, 5, 4, 3), der(0x0c, Buffer.from(commonName)))));
}

function extension(id: readonly number[], value: Buffer): Buffer {
  return sequence(oid(...id), der(0x04, value));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function oid(...[first = 0, second = 0, ...rest]: readonly number[]): Buffer {
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

/** One element in DER: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
