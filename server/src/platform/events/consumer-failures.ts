/** Codes of Node and classes of SQLSTATE that say that the database is away, full or in each other's way, not that an event is bad. */
const passing = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|08...|40...|53...|57P..|55P03|25P0[34]|58...)$/;

/** True for a failure that the same work may survive later: it is tried again without end. */
export function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return passing.test(code);
  // pg's own failures carry no code.
  return /timeout exceeded when trying to connect|Connection terminated/.test(String(message));
}

/** What went wrong, without values: messages of the database may repeat what was in a row. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something other than an Error was thrown';
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const parts = typeof code === 'string' ? [error.name, code, table, constraint] : [error.name, error.message];
  return parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .slice(0, 300);
}
