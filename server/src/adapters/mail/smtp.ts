import { createTransport } from 'nodemailer';
import type { Mails } from '../../modules/notices/index.ts';

export interface MailServer {
  /** `smtps://user:password@host:465`, or `smtp://…:587`, which must offer STARTTLS unless it is on this machine. */
  readonly url: string;
  /** What the mail comes from: an address that nobody needs to answer. */
  readonly from: string;
}

/** Milliseconds for each of: finding, greeting, waiting for a reply. Then the mail is tried again. */
const patience = 10_000;

/** Mail by SMTP (RFC 5321, 8314). Plain text only; the same reference always gives the same Message-ID. */
export function smtpMails({ url, from }: MailServer): Mails & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isImplicit = protocol === 'smtps:';
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isImplicit ? 465 : 587),
    secure: isImplicit,
    requireTLS: !isImplicit && !isHere,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: { minVersion: 'TLSv1.2' },
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost';
  return {
    async send({ to, subject, text, reference }) {
      try {
        await transport.sendMail({
          from,
          // As an object it is never read as a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${reference}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        // What the server says may repeat the address: only the kind of failure and its number go further.
        throw new Error(`the mail server did not take it: ${kindOf(error)}`);
      }
    },
    close: () => transport.close(),
  };
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return 'responseCode' in error && typeof error.responseCode === 'number' ? `${code} ${error.responseCode}` : code;
}
