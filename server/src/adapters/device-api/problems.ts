/** An answer that says what is wrong, and what to do now. */
export interface DeviceProblem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 500 | 503;
  readonly code: string;
  readonly message: string;
  /** the field, where it is one */
  readonly field?: string;
  /** seconds after which to try again */
  readonly retryAfter?: number;
}

export const problems = {
  key: {
    status: 401,
    code: 'key-unknown',
    message:
      'The key is missing, unknown or ended. Send it as "Authorization: Bearer tvk_…"; the municipality can make a new one.',
  },
  idempotencyKey: {
    status: 400,
    code: 'idempotency-key-missing',
    field: 'Idempotency-Key',
    message:
      'Send a header Idempotency-Key of 1 to 128 printable characters: a new one for each signal, the same when you repeat it.',
  },
  json: { status: 400, code: 'bad-input', message: 'The body is no JSON. Send one JSON object.' },
  mediaType: { status: 415, code: 'wrong-media-type', message: 'Send the body as Content-Type: application/json.' },
  tooLarge: {
    status: 413,
    code: 'too-large',
    message: 'The body is larger than 16 kB. Send one signal, with at most 128 characters of text.',
  },
  reused: {
    status: 409,
    code: 'key-reused',
    field: 'Idempotency-Key',
    message: 'This Idempotency-Key was used for another signal. Make a new one: this signal was NOT taken.',
  },
  notYours: {
    status: 403,
    code: 'not-your-device',
    field: 'deviceId',
    message:
      'This device belongs to another municipality or another vendor. The signal was NOT taken. Use the key of its municipality.',
  },
  busy: {
    status: 503,
    code: 'busy',
    message: 'The signal could not be stored now and was NOT taken. Send it again with the same Idempotency-Key.',
    retryAfter: 2,
  },
  untreated: {
    status: 503,
    code: 'nobody-answers',
    message:
      'No response desk answers for this municipality here. The signal was NOT taken. Use the next address, and tell the municipality.',
    retryAfter: 60,
  },
  broken: {
    status: 500,
    code: 'out-of-order',
    message: 'Something went wrong here. Send the signal again with the same Idempotency-Key.',
    retryAfter: 2,
  },
} as const satisfies Record<string, DeviceProblem>;

/** The first thing that is wrong with a body; nothing of what was sent is repeated. */
export function badField(path: readonly PropertyKey[], message: string): DeviceProblem {
  const field = path.map(String).join('.').slice(0, 60);
  return {
    status: 400,
    code: 'bad-input',
    ...(field === '' ? {} : { field }),
    message: `${field === '' ? 'The body' : field}: ${message.replace(/, received .*$/, '')}. The signal was NOT taken.`,
  };
}
