import { networkInterfaces } from 'node:os';

/** A host as it stands in a URI. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** A wildcard address names nobody; the first address of this machine that others can see is used instead. */
export function findOwnAddress(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { address, family, internal } of addresses ?? []) if (!internal && family === 'IPv4') return address;
  }
  return '127.0.0.1';
}
