import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { smtpMails } from './smtp.ts';

const mail = {
  to: 'liv.solvang@example.org',
  subject: 'Det er noe nytt til deg',
  text: 'Logg inn slik du pleier. Blåbærsyltetøy.',
  reference: 'b2f1',
};
const from = 'ikke-svar@nordvik.example';

interface Got {
  readonly user: string | undefined;
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly data: string;
}
const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** A mail server on this machine. */
async function startServer(options: SMTPServerOptions, host = '127.0.0.1'): Promise<{ port: number; got: Got[] }> {
  const got: Got[] = [];
  const server = new SMTPServer({
    logger: false,
    authMethods: ['PLAIN'],
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss/word' ? done(null, { user: username ?? '' }) : done(new Error('no such user')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        got.push({
          user: session.user,
          from: mailFrom ? mailFrom.address : undefined,
          to: rcptTo.map(({ address }) => address),
          data: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, host, ready));
  open.push({ close: () => server.close() });
  return { port: (server.server.address() as AddressInfo).port, got };
}

function mailer(url: string) {
  const mails = smtpMails({ url, from });
  open.push(mails);
  return mails;
}

test('a mail goes over SMTP with its words whole, in plain text, with the same Message-ID each time', async () => {
  const { port, got } = await startServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
  const mails = mailer(`smtp://tunet:p%40ss%2Fword@127.0.0.1:${port}`);
  await mails.send(mail);
  await mails.send(mail);
  expect(got[0]).toMatchObject({ user: 'tunet', from, to: [mail.to] });
  const { data = '' } = got[0] ?? {};
  expect(data).toContain('Message-ID: <b2f1@nordvik.example>');
  expect(data).toContain('Content-Type: text/plain; charset=utf-8');
  expect(data).toContain('Auto-Submitted: auto-generated');
  expect(data).not.toMatch(/text\/html|https?:/);
  expect(decodeQuotedPrintable(data)).toContain(mail.text);
  expect(got[1]?.data).toContain('Message-ID: <b2f1@nordvik.example>');
});

test('an address is one address, whatever stands in it', async () => {
  const { port, got } = await startServer({ disabledCommands: ['STARTTLS'], authOptional: true });
  await mailer(`smtp://127.0.0.1:${port}`)
    .send({ ...mail, to: 'a@example.org, b@example.org' })
    .catch(() => undefined);
  expect(got.flatMap(({ to }) => to)).not.toContain('b@example.org');
});

test('what the server refuses is a failure without the address or the text', async () => {
  const { port } = await startServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`no mailbox for ${address}`), { responseCode: 550 })),
  });
  await expect(mailer(`smtp://127.0.0.1:${port}`).send(mail)).rejects.toThrow(
    /^the mail server did not take it: EENVELOPE 550$/,
  );
});

test('nothing goes in the clear to another machine, nor to a server that nobody vouches for', async () => {
  // 127.0.0.2 stands for another machine: only names of this one are excused from TLS.
  const plain = await startServer({ disabledCommands: ['STARTTLS'], authOptional: true }, '127.0.0.2');
  await expect(mailer(`smtp://127.0.0.2:${plain.port}`).send(mail)).rejects.toThrow(/^the mail server did not take it/);
  const stranger = await startServer({ secure: true, authOptional: true });
  await expect(mailer(`smtps://127.0.0.1:${stranger.port}`).send(mail)).rejects.toThrow(
    /^the mail server did not take it/,
  );
  expect([...plain.got, ...stranger.got]).toEqual([]);
});

function decodeQuotedPrintable(text: string): string {
  const joined = text.replaceAll('=\r\n', '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
