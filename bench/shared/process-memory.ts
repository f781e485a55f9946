import { readdirSync, readFileSync } from 'node:fs';

/** Kinds of process of the product, as the limits count them. */
export const memoryGroups = ['web', 'receiver', 'database', 'worker', 'identity', 'supervisor'] as const;
export type MemoryGroup = (typeof memoryGroups)[number];

/**
 * Memory of the processes below one, in MB by kind: proportional set size, in which a page shared by several counts once.
 * Linux only.
 */
export function memoryBelow(supervisor: number): Record<MemoryGroup, number> {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (/^\d+$/.test(entry)) parents.set(Number(entry), parentOf(Number(entry)));
  }
  const memory = { web: 0, receiver: 0, database: 0, worker: 0, identity: 0, supervisor: 0 };
  for (const pid of parents.keys()) {
    if (!isBelow(pid, supervisor, parents)) continue;
    memory[groupOf(pid)] += memoryOf(pid);
  }
  return memory;
}

function isBelow(pid: number, top: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) if (at === top) return true;
  return false;
}

function parentOf(pid: number): number {
  // The name stands in brackets and may hold blanks.
  return Number(readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[1] ?? 0);
}

function groupOf(pid: number): MemoryGroup {
  const command = readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
  if (/postgres/.test(command.split(' ')[0] ?? '')) return 'database';
  const name = /process\.ts (\w+)/.exec(command)?.[1];
  return memoryGroups.find((group) => group === name) ?? 'supervisor';
}

function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Empty when the process has ended meanwhile. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
