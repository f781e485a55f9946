import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createIdentityHandler } from '../adapters/oidc/provider.ts';
import { readProviderKeys } from '../adapters/oidc/provider-keys.ts';
import type { Config } from '../config.ts';
import { createLog } from '../platform/log/log.ts';

/** What one who is never listed is called on the list. */
const noWords = { nb: '', nn: '', sv: '', en: '' };

/**
 * The demo's own identity provider, on this machine only.
 * @throws Error in production and beside an own identity provider
 */
export async function start(config: Config): Promise<{ stop(): Promise<void>; port: number }> {
  const { identity } = config;
  if (config.production || !identity.embedded) {
    throw new Error('the embedded identity provider lets anyone be anyone: it is for the demo only');
  }
  const { demoPeople, places, simulatedPeople } = await import('@tunet/town');
  const placeNames = new Map(places.map(({ slug, name }) => [slug, name]));
  const log = createLog('identity', config.log.level);
  const handler = createIdentityHandler({
    issuer: identity.issuer,
    clientId: identity.clientId,
    clientSecret: identity.clientSecret,
    webOrigin: config.web.publicOrigin,
    keys: readProviderKeys(config.home),
    log,
    people: [
      ...demoPeople.map(({ key, firstName, lastName, role, place, door, acr }) => ({
        key,
        name: `${firstName} ${lastName}`,
        role,
        placeName: placeNames.get(place) ?? place,
        door,
        acr,
      })),
      ...simulatedPeople.map(({ key, firstName, lastName, place, door }) => ({
        key,
        name: `${firstName} ${lastName}`,
        role: noWords,
        placeName: placeNames.get(place) ?? place,
        door,
        acr: 'urn:tunet:loa:high',
        listed: false,
      })),
    ],
  });
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(identity.port, identity.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  log.info({ port }, 'identity provider of the demo is up');
  return {
    port,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}
