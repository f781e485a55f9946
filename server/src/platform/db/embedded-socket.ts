import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A socket's path may have 107 bytes on Linux and 103 on macOS; the file name takes part of them. */
const longestPath = 100;

function isShort(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longestPath;
}

function linkFolder(): string {
  const uid = process.getuid?.() ?? 0;
  return uid === 0 && process.platform === 'linux' ? '/run/tunet' : join(tmpdir(), `tunet-${uid}`);
}

/**
 * The folder a client names to reach the embedded PostgreSQL of this home: its data folder,
 * or a short link to it when the path is too long for a socket. Same answer in every process.
 */
export function socketFolder(home: string): string {
  const data = join(home, 'pg');
  if (isShort(data)) return data;
  return join(linkFolder(), createHash('sha256').update(data).digest('hex').slice(0, 16));
}

/** Makes the short link if this home needs one. The folder of links is ours alone, or this throws. */
export function makeSocketLink(home: string): void {
  const folder = socketFolder(home);
  const data = join(home, 'pg');
  if (folder === data) return;
  makeLinkFolder();
  if (readLink(folder) === data) return;
  rmSync(folder, { force: true });
  symlinkSync(data, folder);
}

/**
 * A socket of our own in this home: beside the data, or under a short name when the path is too long for a socket.
 * Same answer in every process.
 */
export function ownSocket(home: string, name: string): string {
  const path = join(home, `${name}.sock`);
  if (Buffer.byteLength(path) <= longestPath) return path;
  return join(linkFolder(), `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.sock`);
}

/** Makes the folder that {@link ownSocket} lies in; ours alone, or this throws. */
export function makeSocketFolder(path: string): void {
  if (dirname(path) === linkFolder()) makeLinkFolder();
}

/** Takes the short link away again, if there was one. */
export function removeSocketLink(home: string): void {
  const folder = socketFolder(home);
  if (folder !== join(home, 'pg')) rmSync(folder, { force: true });
}

function makeLinkFolder(): void {
  const folder = linkFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) {
    throw new Error(`${folder} belongs to someone else: remove it, or set TUNET_HOME to a shorter path`);
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
