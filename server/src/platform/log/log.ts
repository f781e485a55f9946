import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured log of one process, one JSON object a line on standard output.
 * Holds ids, codes and counts only: never a name, number, address or free text of a person.
 */
export function createLog(process: string, level: string): Log {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', 'body', 'query', 'params', '*.cookie', '*.authorization'],
  });
}
