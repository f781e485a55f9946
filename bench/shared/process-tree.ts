import { readdirSync, readFileSync } from 'node:fs';

/** The process and all below it, as they are now. Linux only: elsewhere there are none. */
export function processesBelow(top: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of entriesOfProc()) parents.set(entry, Number(statOf(entry)[1] ?? 0));
  return [...parents.keys()].filter((pid) => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === top) return true;
    }
    return false;
  });
}

/** Processor time that the process and all below it that still live have used. Milliseconds. */
export function processorTimeBelow(top: number): number {
  // In ticks of 10 ms, which Linux has used for this file on every machine for decades.
  return processesBelow(top).reduce((sum, pid) => sum + 10 * (ticks(pid, 11) + ticks(pid, 12)), 0);
}

/** A file of a process; empty when the process has ended meanwhile. */
export function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function entriesOfProc(): number[] {
  try {
    return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? [Number(entry)] : []));
  } catch {
    return [];
  }
}

function ticks(pid: number, field: number): number {
  return Number(statOf(pid)[field] ?? 0);
}

/** The fields after the name, which stands in brackets and may hold blanks. */
function statOf(pid: number): string[] {
  return readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
}
