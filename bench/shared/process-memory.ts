import { processesBelow, readProc } from './process-tree.ts';

/** Kinds of process of the product, as the limits count them. */
export const memoryGroups = ['web', 'receiver', 'database', 'worker', 'identity', 'supervisor'] as const;
export type MemoryGroup = (typeof memoryGroups)[number];

/**
 * Memory of the processes below one, in MB by kind: proportional set size, in which a page shared by several counts once.
 * Linux only.
 */
export function memoryBelow(supervisor: number): Record<MemoryGroup, number> {
  const memory = { web: 0, receiver: 0, database: 0, worker: 0, identity: 0, supervisor: 0 };
  for (const pid of processesBelow(supervisor)) memory[groupOf(pid)] += memoryOf(pid);
  return memory;
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
