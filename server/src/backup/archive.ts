import { spawn } from 'node:child_process';

/** Packs a folder's contents into a `.tar.gz`. @throws Error in a sentence */
export async function pack(folder: string, file: string): Promise<void> {
  await tar(['-czf', file, '-C', folder, '.'], `${file} cannot be written`);
}

/** Unpacks a `.tar.gz` into a folder, as files of this user. @throws Error in a sentence */
export async function unpack(file: string, folder: string): Promise<void> {
  await tar(['-xzf', file, '-C', folder, '--no-same-owner'], `${file} cannot be unpacked`);
}

async function tar(args: string[], what: string): Promise<void> {
  const child = spawn('tar', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', () => reject(new Error('The program "tar" is missing: install it.')));
  });
  if (code !== 0) throw new Error(`${what}: ${said.trim().split('\n').slice(-3).join(' ')}`);
}
