import { appendFile, mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A message of the demo that nobody got: one JSON object a line in `outbox/messages.jsonl` of the home. */
export interface OutboxMessage {
  /** When it was sent, ISO 8601 with Z. */
  readonly at: string;
  readonly channel: 'sms' | 'mail' | 'phone';
  /** Telephone number or mail address. */
  readonly to: string;
  /** Of a mail; null for a text message and a telephone call. */
  readonly subject: string | null;
  readonly text: string;
  /** The notice or the call it came from. */
  readonly reference: string;
}

/** Bytes after which a new file is begun; the one before is kept, older ones are not. */
const fullAt = 1_000_000;

function fileOf(home: string): string {
  return join(home, 'outbox', 'messages.jsonl');
}

/** Adds one message. Only the owner of the home reads the file. */
export async function addToOutbox(home: string, message: OutboxMessage): Promise<void> {
  const file = fileOf(home);
  await mkdir(join(home, 'outbox'), { recursive: true, mode: 0o700 });
  if ((await sizeOf(file)) > fullAt) await rename(file, `${file}.old`);
  await appendFile(file, `${JSON.stringify(message)}\n`, { mode: 0o600 });
}

/**
 * The newest messages of the demo, newest first; both channels together. Empty when nothing was sent yet.
 * @param home `TUNET_HOME`
 * @param limit at most so many
 */
export async function readOutbox(home: string, limit: number): Promise<OutboxMessage[]> {
  const file = fileOf(home);
  const size = await sizeOf(file);
  if (size === 0) return [];
  // A message is well under a kilobyte: the end of the file is enough.
  const start = Math.max(0, size - limit * 2_000);
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    return lines
      .flatMap((line) => messageOf(line) ?? [])
      .slice(-limit)
      .reverse();
  } finally {
    await handle.close();
  }
}

/** Null for the half line that reading from the middle begins with, and for one that is being written. */
function messageOf(line: string): OutboxMessage | null {
  try {
    return JSON.parse(line) as OutboxMessage;
  } catch {
    return null;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}
