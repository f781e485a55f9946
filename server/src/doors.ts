import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';

const doors = [
  { path: '/', page: 'resident' },
  { path: '/staff', page: 'staff' },
  { path: '/field', page: 'field' },
  { path: '/screen', page: 'screen' },
  { path: '/kiosk', page: 'kiosk' },
] as const;

/** Browser addresses that are not routes of the contract, registered here. They show no one's data. */
export const doorAddresses = [
  '/',
  '/staff',
  '/staff/*',
  '/field',
  '/field/*',
  '/field/service-worker.js',
  '/staff/service-worker.js',
  '/screen',
  '/screen/*',
  '/kiosk',
  '/kiosk/*',
  '/person/*',
  '/h/*',
  '/demo',
  '/code',
  '/guide',
  '/aids',
  '/aids/*',
  '/about/*',
  '/assets/*',
  '/favicon.svg',
  '/place/:slug',
  '/*',
] as const;

export interface DoorOptions {
  /** Folder of the built web. */
  readonly folder: string;
  readonly pool: Pool;
  readonly placeCookieName: string;
  /** Only the demo lets a visitor choose the municipality; elsewhere the host name decides. */
  readonly isDemo: boolean;
}

/** Serves the three doors. Every address below a door is that door's page; the page finds its own way. */
export async function registerDoors(app: FastifyInstance, options: DoorOptions): Promise<void> {
  const { folder, isDemo, placeCookieName, pool } = options;
  const assets = join(folder, 'assets');
  if (existsSync(assets)) {
    // Names carry a hash of their contents, so a browser may keep them for good.
    await app.register(fastifyStatic, {
      root: assets,
      prefix: '/assets/',
      immutable: true,
      // The build leaves .br and .gz beside each script and style.
      preCompressed: true,
      maxAge: '365d',
      index: false,
    });
  }
  app.get('/favicon.svg', (_request, reply) =>
    reply.type('image/svg+xml').send(readFileSync(join(folder, 'favicon.svg'))),
  );
  // Keeps a door's own files on the device; the address says which door.
  const worker = (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(readFileSync(join(folder, 'service-worker.js')));
  app.get('/field/service-worker.js', worker);
  app.get('/staff/service-worker.js', worker);
  for (const { path, page } of doors) {
    const html = (): Buffer => readFileSync(join(folder, page, 'index.html'));
    const addresses =
      path === '/'
        ? ['/', '/person/*', '/h/*', '/code', '/demo', '/guide', '/aids', '/aids/*', '/about/*']
        : [path, `${path}/*`];
    for (const address of addresses) {
      app.get(address, (_request, reply) =>
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html()),
      );
    }
  }
  // An address that nothing answers: whoever looks at it in a browser gets a page that says so, with the way back.
  const firstPage = (): Buffer => readFileSync(join(folder, 'resident', 'index.html'));
  app.get('/*', (request, reply) => {
    const asPage = !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
    if (!asPage) return reply.callNotFound();
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(firstPage());
  });
  if (!isDemo) return;
  app.get<{ Params: { slug: string }; Querystring: { back?: string } }>('/place/:slug', async (request, reply) => {
    const { rows } = await pool.query<{ slug: string }>('select slug from tenant where slug = $1', [
      request.params.slug,
    ]);
    if (rows[0]) reply.setCookie(placeCookieName, rows[0].slug, { path: '/', httpOnly: true, sameSite: 'lax' });
    const back = doors.find(({ path }) => path === request.query.back?.replace(/(?<=.)\/$/, ''));
    return reply.redirect(back?.path ?? '/');
  });
}
