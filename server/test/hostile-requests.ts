import type { RouteShape } from '@tunet/contract';
import fc from 'fast-check';
import { addressOf, jsonSchema, type Sample } from './sample-input.ts';

/** One request as it goes over the wire. */
export interface HostileRequest {
  readonly what: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** It may be well-formed after all: odd words in a field that takes words. */
  readonly mayPass?: true;
}

/** Stands in what is sent and may never come back. */
export const canary = 'zz-canary-zz';

const json = { 'content-type': 'application/json' };
const odd = [
  `'; drop table alarm; -- ${canary}`,
  `" or 1=1 -- ${canary}`,
  `<script>alert('${canary}')</script>`,
  `\${jndi:ldap://${canary}}`,
  `../../../etc/passwd ${canary}`,
  `${canary}\u0000`,
  `${canary}\ud800`,
  `\u202e${canary}`,
  '%s%s%n{{7*7}}',
];
const oddIds = [
  '0',
  '-1',
  'null',
  'undefined',
  '__proto__',
  '%00',
  '..%2f..%2f',
  `'%20or%20'1'='1`,
  'a'.repeat(190),
  '%F0%9F%92%A9',
  '1e309',
  'NaN',
  '[object%20Object]',
  '00000000-0000-0000-0000-000000000000',
];

/**
 * Sixty hostile requests to a route, the same for the same seed: wrong, too much, too deep, half, and disguised.
 * @param sample a well-formed request, so that only what is meant to be wrong is wrong
 */
export function hostileRequests(key: string, route: RouteShape, sample: Sample, seed: number): HostileRequest[] {
  const { method, url } = addressOf(key, sample.params);
  const made = [
    ...shapes(method, url),
    ...(Object.keys(sample.params).length > 0 ? params(key, sample) : []),
    ...(sample.body ? bodies(method, url, route, sample.body, seed) : queries(method, url, seed)),
  ];
  const more = sample.body ? [] : queries(method, url, seed + 1, 60);
  return [...made, ...more].slice(0, 60);
}

/** Wrong whatever the route: other methods, media types, broken JSON. */
function shapes(method: string, url: string): HostileRequest[] {
  const base = { url, headers: json };
  const others = ['PUT', 'PATCH', 'DELETE', ...(method === 'GET' ? ['POST'] : [])];
  const found: HostileRequest[] = others.map((other) => ({ ...base, what: other, method: other, payload: '{}' }));
  if (method === 'GET') return found;
  const broken = ['{', '{"a":', '[1,2', '{"a":1,}', "{'a':1}", '\ufeff{', 'nul', '{"a":1}{"b":2}', '\u0000', ''];
  return [
    ...found,
    ...broken.map((payload) => ({ ...base, what: `broken JSON ${JSON.stringify(payload)}`, method, payload })),
    ...[
      'text/xml',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16le',
      'x',
      '*/*',
    ].map((type) => ({
      url,
      what: `media type ${type}`,
      method,
      headers: { 'content-type': type },
      payload: `<a>${canary}</a>`,
    })),
    { ...base, what: 'too large', method, payload: `{"a":"${canary.repeat(30_000)}"}` },
    { ...base, what: 'too deep', method, payload: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    { ...base, what: 'too deep in a field', method, payload: `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}` },
    ...['true', '7', '"words"', '[]', '[{}]'].map((payload) => ({ ...base, what: payload, method, payload })),
    // Nothing is what a route that needs nothing expects.
    { ...base, what: 'null', method, payload: 'null', mayPass: true },
  ];
}

/** Ids that are none, in the address. */
function params(key: string, sample: Sample): HostileRequest[] {
  return Object.keys(sample.params).flatMap((name) =>
    oddIds.map((id) => {
      const { method, url } = addressOf(key, { ...sample.params, [name]: '@' });
      const payload = sample.body ? { payload: JSON.stringify(sample.body) } : {};
      return {
        what: `${name} ${id}`,
        method,
        url: url.replace('%40', id),
        headers: sample.body ? json : {},
        ...payload,
      };
    }),
  );
}

/** What is asked after the question mark, where nothing or something else is expected. */
function queries(method: string, url: string, seed: number, count = 12): HostileRequest[] {
  const fixed = [
    '?x',
    '?__proto__=1',
    '?__proto__[a]=1',
    '?constructor[prototype][a]=1',
    `?a=${'x'.repeat(5_000)}`,
    '?a=%00',
    '?a=%',
    `?tenant=${canary}`,
    '?before=yesterday',
    '?before=1&before=2',
    '?[]=1',
    '?=1',
  ];
  const random = fc.sample(fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ maxLength: 40 })), {
    numRuns: count,
    seed,
  });
  const made = random.map(([name, value]) => `?q${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return [...fixed, ...made].map((query) => ({ what: query.slice(0, 60), method, url: `${url}${query}`, headers: {} }));
}

/** A well-formed body with one thing wrong, and some with words that look like something else. */
function bodies(
  method: string,
  url: string,
  route: RouteShape,
  body: Readonly<Record<string, unknown>>,
  seed: number,
): HostileRequest[] {
  const send = (what: string, payload: string, mayPass?: true): HostileRequest => ({
    ...{ what, method, url, headers: json, payload },
    ...(mayPass ? { mayPass } : {}),
  });
  const withField = (name: string, value: unknown) => JSON.stringify({ ...body, [name]: value });
  const raw = (field: string) =>
    JSON.stringify(body).replace(/^\{/, `{${field}${Object.keys(body).length > 0 ? ',' : ''}`);
  const fields = Object.keys(body);
  const required = (route.body && jsonSchema(route.body).required) ?? [];
  const wrong = fc.sample(
    fc.oneof(
      fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 3 }),
      fc.constantFrom({}, [], null, 1e308, -1, 0.5, { $ne: 1 }, [[]]),
    ),
    { numRuns: 24, seed },
  );
  return [
    ...[
      '"__proto__":{"a":1}',
      '"constructor":{"prototype":{"a":1}}',
      '"prototype":1',
      `"${canary}":1`,
      '"":1',
      '"tenantId":"x"',
      '"actorId2":1',
    ].map((field) => send(`unknown ${field}`, raw(field))),
    ...fields.map((name) =>
      send(
        `without ${name}`,
        JSON.stringify({ ...body, [name]: undefined }),
        required.includes(name) ? undefined : true,
      ),
    ),
    ...fields.flatMap((name, index) => {
      const other = typeof body[name] === 'boolean' ? 'no' : true;
      return [
        send(`${name} is of another kind`, withField(name, other)),
        send(`${name} is made up`, withField(name, wrong[index % wrong.length] ?? null)),
        send(`${name} is endless`, JSON.stringify(body).replace(JSON.stringify(body[name]), '1e400')),
      ];
    }),
    ...fields
      .filter((name) => typeof body[name] === 'string')
      .flatMap((name) => odd.map((words) => send(`${name} ${JSON.stringify(words)}`, withField(name, words), true))),
    ...wrong.map((value, index) => send(`an unknown field ${index}`, withField(`f${index}`, value ?? null))),
  ];
}
