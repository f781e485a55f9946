import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { applicationReceipt, applicationStatus, language } from '../contract/src/index.ts';
import { createSessions } from '../server/src/modules/access/index.ts';
import { ruleValue, workingDays } from '../server/src/modules/services/index.ts';
import { addDays, localDay } from '../server/src/platform/calendar/local-time.ts';
import { fixedClock } from '../server/src/platform/clock/clock.ts';
import { type DatabaseConfig, embeddedLogin } from '../server/src/platform/db/database-config.ts';
import { startEmbedded } from '../server/src/platform/db/embedded.ts';
import { createPool } from '../server/src/platform/db/pool.ts';
import { prepareDatabase } from '../server/src/platform/db/prepare-database.ts';
import { idsFrom } from '../server/src/platform/ids/ids.ts';
import { addAccount, addGrant, addPerson, addTenant, addUnit, layOut } from '../server/test/build.ts';
import type { TestDatabase } from '../server/test/database.ts';
import { serveApp } from '../server/test/serve-app.ts';

// npm run prove -- needs --file <statements.jsonl>
// Every statement of the file (one JSON object a line: id, lang, text) is sent by a proxy as an application through the real
// route, on a database of its own: it gets a receipt with a promise, its words come back exactly, and it is one application.

const { values } = parseArgs({ options: { file: { type: 'string' } } });
if (values.file === undefined)
  throw new Error('name a file of statements: npm run prove -- needs --file <statements.jsonl>');
const statement = z.object({ id: z.string(), lang: language, text: z.string() });
const statements = [
  ...readFileSync(values.file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => statement.parse(JSON.parse(line))),
  ...atTheEdges(),
];
const ofTheFile = statements.length - atTheEdges().length;

/** What a file of ordinary statements seldom has: signs of several code units, many lines, the longest there is room for. */
function atTheEdges(): z.output<typeof statement>[] {
  return [
    {
      id: 'edge-signs',
      lang: 'nb',
      text: '👵🏽 kan ikkje gå åleine 👩‍👩‍👧 – «hjelp», ”tack” & <b>nå</b> \\ "%s" $1; drop table',
    },
    { id: 'edge-lines', lang: 'sv', text: 'Först det ena.\n\n\tSedan det andra:\r\n– och det tredje.' },
    { id: 'edge-sami', lang: 'nb', text: 'Áhkku dárbbaša veahki. Son ii sáhte vázzit tráhpáid.' },
    { id: 'edge-arabic', lang: 'nb', text: 'أمي لا تستطيع صعود الدرج. Hun forstår lite norsk.' },
    { id: 'edge-long', lang: 'en', text: `${'She forgets the stove. '.repeat(217)}Please come.`.slice(0, 5000) },
  ];
}

const home = mkdtempSync(join(tmpdir(), 'tunet-prove-'));
const embedded = await startEmbedded({ home, fsync: false, tell: () => undefined });
const clock = fixedClock('2026-11-21T20:00:00Z');
const newId = idsFrom(clock);
try {
  const config: DatabaseConfig = {
    ...{ kind: 'socket', host: embedded.socketDir, port: embedded.port },
    ...{ user: embeddedLogin, database: 'needs' },
  };
  await prepareDatabase(config, () => undefined);
  process.exitCode = (await prove(config)) ? 0 : 1;
} finally {
  await embedded.stop();
  rmSync(home, { recursive: true, force: true });
}

async function prove(config: DatabaseConfig): Promise<boolean> {
  const owner = createPool(config, 'tunet_owner', { max: 1, name: 'prove' });
  const web = createPool(config, 'tunet_app', { max: 4, name: 'prove' });
  const served = await serveApp({ pool: () => web } as unknown as TestDatabase, clock);
  try {
    const { motherId, accountId, daughterId, promisedOn } = await layOut(owner, clock.now(), async (tx) => {
      const tenantId = await addTenant(tx, { slug: 'trial', country: 'NO' });
      await addUnit(tx, { tenantId, kind: 'assessment', name: 'The office', phone: '+47 555 00 300' });
      const mother = await addPerson(tx, { tenantId });
      const daughter = await addPerson(tx, { tenantId });
      await addGrant(tx, { tenantId, subjectId: daughter, personId: mother, basis: 'proxy', scopes: ['apply'] });
      const account = await addAccount(tx, {
        subject: 'daughter',
        actors: [{ actorId: daughter, tenantId, kind: 'person' }],
      });
      const days = await ruleValue(tx, tenantId, 'requests.promise-days');
      const due = workingDays('NO').add(addDays(localDay(clock.now(), 'Europe/Oslo'), days), 0);
      return { motherId: mother, daughterId: daughter, accountId: account, promisedOn: due };
    });
    const session = { accountId, actorId: daughterId, door: 'resident', assurance: 'high' } as const;
    const cookies = served.cookiesOf(await createSessions({ pool: web }).open(session, clock.now()));
    const references = new Set<string>();
    let held = 0;
    for (const { id, lang, text } of statements) {
      const sent = await served.app.inject({
        ...{ method: 'POST', url: `/api/my/people/${motherId}/applications`, cookies },
        payload: { commandId: newId(), occurredAt: clock.now().toISOString(), words: text, language: lang },
      });
      const receipt = applicationReceipt.safeParse(sent.json());
      const read = receipt.success
        ? await served.app.inject({ method: 'GET', url: `/api/my/applications/${receipt.data.applicationId}`, cookies })
        : null;
      const status = applicationStatus.safeParse(read?.json());
      const faults = [
        ...(receipt.success ? [] : [`no receipt (${sent.statusCode})`]),
        ...(receipt.success && references.has(receipt.data.reference) ? ['a number that another has'] : []),
        ...(receipt.success && receipt.data.promisedOn !== promisedOn ? ['another promise'] : []),
        ...(status.success && status.data.words === text.trim() ? [] : ['other words than were sent']),
        ...(status.success && status.data.ball === 'office' && status.data.writtenAs === 'proxy' ? [] : ['no status']),
      ];
      if (receipt.success) references.add(receipt.data.reference);
      if (faults.length === 0) held += 1;
      else console.log(`${id}: ${faults.join(', ')}`);
    }
    const list = await served.app.inject({ method: 'GET', url: `/api/my/people/${motherId}/applications`, cookies });
    const listed: unknown[] = list.json().applications;
    console.log(
      `${held} of ${statements.length} statements (${ofTheFile} of the file, ${statements.length - ofTheFile} of our own) became one application each, word for word, with a receipt`,
    );
    console.log(
      `${listed.length} of ${statements.length} applications in her list; an answer promised by ${promisedOn}`,
    );
    return held === statements.length && listed.length === statements.length;
  } finally {
    await served.close();
    await Promise.all([owner.end(), web.end()]);
  }
}
