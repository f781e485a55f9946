/** One setting as `tunet config` prints it. */
export type Setting = {
  /** Value when nothing is set; empty when it is worked out or there is none. */
  fallback: string;
  /** How the value is worked out when `fallback` is empty. */
  otherwise?: string;
  meaning: string;
  /** Never printed or logged. */
  secret?: true;
};

/** Every environment variable that Tunet reads. */
export const settings = {
  HOST: { fallback: '127.0.0.1', meaning: 'address that the web server listens on' },
  PORT: { fallback: '3000', meaning: 'port of the web server' },
  TUNET_HOME: { fallback: '.tunet', meaning: 'folder for data; a relative one is taken from the clone' },
  TUNET_PRODUCTION: { fallback: 'no', meaning: 'yes is the same as tunet start --production' },
  TUNET_PUBLIC_ORIGIN: { fallback: '', otherwise: 'http://HOST:PORT', meaning: 'address that browsers use' },
  TUNET_PROXY: {
    fallback: '',
    otherwise: 'none',
    meaning:
      'addresses of the proxies in front that end TLS and whose forwarded headers are trusted, with commas between',
  },
  TUNET_TLS_CERT: { fallback: '', otherwise: 'no TLS', meaning: 'certificate file (PEM), when no proxy ends TLS' },
  TUNET_TLS_KEY: { fallback: '', otherwise: 'no TLS', meaning: 'key file (PEM) of the certificate' },
  TUNET_SIP_HOST: { fallback: '', otherwise: 'HOST', meaning: 'address that receives social alarms (SIP)' },
  TUNET_SIP_PORT: { fallback: '5060', meaning: 'port that receives social alarms (SIP, UDP and TCP)' },
  TUNET_SIP_TLS_PORT: {
    fallback: '',
    otherwise: 'TUNET_SIP_PORT + 1 with a certificate, else none',
    meaning: 'port that receives social alarms over TLS (SIPS)',
  },
  TUNET_SIP_TLS_CERT: {
    fallback: '',
    otherwise: 'TUNET_TLS_CERT',
    meaning: 'certificate file (PEM) that devices see; read again every hour',
  },
  TUNET_SIP_TLS_KEY: { fallback: '', otherwise: 'TUNET_TLS_KEY', meaning: 'key file (PEM) of that certificate' },
  TUNET_SIP_TLS_CA: {
    fallback: '',
    otherwise: 'none are asked for',
    meaning: 'file (PEM) of the authority whose certificates devices may show of themselves',
  },
  TUNET_SIP_TLS_CLIENTS: {
    fallback: 'asked',
    meaning: 'with TUNET_SIP_TLS_CA: asked hears devices without a certificate too, demanded does not',
  },
  TUNET_RECEIVER_PORT: {
    fallback: '',
    otherwise: 'PORT + 2',
    meaning: 'port of the receiver: device signals over HTTP, and the desk when the database is away',
  },
  TUNET_VOICE_URI: { fallback: '', otherwise: 'none', meaning: 'SIP address that a voice call from an alarm goes to' },
  DATABASE_URL: {
    fallback: '',
    otherwise: 'the embedded PostgreSQL in TUNET_HOME',
    meaning: 'an own PostgreSQL, 15 or newer: postgres://user:password@host:5432/database',
    secret: true,
  },
  TUNET_OIDC_ISSUER: {
    fallback: '',
    otherwise: 'the embedded identity provider (demo only)',
    meaning: 'issuer address of the OpenID Connect identity provider',
  },
  TUNET_OIDC_CLIENT_ID: { fallback: 'tunet', meaning: 'client id at the identity provider' },
  TUNET_OIDC_CLIENT_SECRET: {
    fallback: '',
    otherwise: 'made on first start',
    meaning: 'client secret at the identity provider',
    secret: true,
  },
  TUNET_IDENTITY_PORT: { fallback: '', otherwise: 'PORT + 1', meaning: 'port of the embedded identity provider' },
  TUNET_SESSION_SECRET: {
    fallback: '',
    otherwise: 'made on first start',
    meaning: 'key that signs session cookies, at least 32 characters',
    secret: true,
  },
  TUNET_SEAL_DIR: {
    fallback: '',
    otherwise: 'TUNET_HOME/seals',
    meaning: 'folder that gets a copy of each audit seal; best on another machine',
  },
  TUNET_SMS_URL: {
    fallback: '',
    otherwise: 'TUNET_HOME/outbox (demo only)',
    meaning: 'gateway that sends text messages; gets POST {"to", "text", "reference"} as JSON with a bearer key',
  },
  TUNET_SMS_KEY: { fallback: '', otherwise: 'none', meaning: 'key for the gateway of text messages', secret: true },
  TUNET_CONTACT_REGISTER_URL: {
    fallback: '',
    otherwise: 'a made-up register (demo only)',
    meaning: 'the contact register; gets POST {"numbers"} as JSON with a bearer key, answers {"people": [...]}',
  },
  TUNET_CONTACT_REGISTER_KEY: {
    fallback: '',
    otherwise: 'none',
    meaning: 'key for the contact register',
    secret: true,
  },
  TUNET_PHONE_URL: {
    fallback: '',
    otherwise: 'TUNET_HOME/outbox (demo only)',
    meaning:
      'gateway that rings a telephone; gets POST {"to", "saying", "language", "mustPress", "reference"} as JSON with a bearer key, and answers {"outcome": "pressed" | "answered" | "no-answer" | "failed"} when the call is over',
  },
  TUNET_PHONE_KEY: { fallback: '', otherwise: 'none', meaning: 'key for the gateway of telephone calls', secret: true },
  TUNET_VOICE_KEY: {
    fallback: '',
    otherwise: 'made on first start (demo only)',
    meaning: 'key by which the telephone system tells of calls, at least 32 characters; without it nobody is believed',
    secret: true,
  },
  TUNET_CARELINK_URL: {
    fallback: '',
    otherwise: 'the simulated hospital of the town (demo only)',
    meaning:
      'gateway to the message net of the health service; gets each message as POST with a bearer key, and hands ours in at /api/carelink/messages',
  },
  TUNET_CARELINK_KEY: { fallback: '', otherwise: 'none', meaning: 'key for the gateway of messages', secret: true },
  TUNET_CARELINK_INBOUND_KEY: {
    fallback: '',
    otherwise: 'made on first start (demo only)',
    meaning: 'key by which the gateway hands messages in, at least 32 characters; without it nobody is believed',
    secret: true,
  },
  TUNET_STATE_AIDS_URL: {
    fallback: '',
    otherwise: 'the simulated aid centre of the town (demo only)',
    meaning:
      'gateway to the state’s aid centre; takes a case by POST at /cases and answers news by GET at /news, with a bearer key',
  },
  TUNET_STATE_AIDS_KEY: {
    fallback: '',
    otherwise: 'none',
    meaning: 'key for the gateway of the state’s aid centre',
    secret: true,
  },
  TUNET_PRODUCT_DATA_URL: {
    fallback: '',
    otherwise: 'none',
    meaning: 'the state’s register of aids; answers GET with since and limit by pages of products',
  },
  TUNET_PRODUCT_DATA_KEY: { fallback: '', otherwise: 'none', meaning: 'key for the register of aids', secret: true },
  TUNET_LOCKS_URL: {
    fallback: '',
    otherwise: 'the simulated locks of the town (demo only)',
    meaning:
      'gateway to the locks of stores of aids; gets each door code at /codes and its end at /codes/end as POST with a bearer key',
  },
  TUNET_LOCKS_KEY: { fallback: '', otherwise: 'none', meaning: 'key for the gateway of locks', secret: true },
  TUNET_LOCKS_INBOUND_KEY: {
    fallback: '',
    otherwise: 'made on first start (demo only)',
    meaning:
      'key by which locks tell of openings at /api/locks/events, at least 32 characters; without it nobody is believed',
    secret: true,
  },
  TUNET_EMERGENCY_PASSPHRASE: {
    fallback: '',
    otherwise: 'no list is made; in the demo "demo: nattens liste"',
    meaning:
      "passphrase of the desk's nightly emergency list, at least 16 characters; known at the desk, kept in a safe",
    secret: true,
  },
  TUNET_MAIL_URL: {
    fallback: '',
    otherwise: 'TUNET_HOME/outbox (demo only)',
    meaning: 'mail server: smtps://user:password@host:465, or smtp://…:587 with STARTTLS',
    secret: true,
  },
  TUNET_MAIL_FROM: { fallback: '', otherwise: 'none', meaning: 'address that mail comes from' },
  TUNET_METRICS_TOKEN: {
    fallback: '',
    otherwise: 'this machine only',
    meaning: 'bearer token that lets another machine read /metrics, at least 16 characters',
    secret: true,
  },
  TUNET_LOG: { fallback: 'info', meaning: 'how much is logged: silent, error, warn, info or debug' },
  TUNET_TOWN_SCALE: {
    fallback: 'whole',
    meaning: 'whole: 9 000 made-up persons; story: those of the stories and a few neighbours, laid out in a second',
  },
  TUNET_TOWN: {
    fallback: 'live',
    meaning: 'live: colleagues, relatives and devices of the demo act by themselves; still: only its buttons do',
  },
  TUNET_EXERCISE: {
    fallback: 'no',
    meaning: 'yes is the same as tunet start --exercise: a red frame around every door says that it is an exercise',
  },
  TUNET_CLOCK_OFFSET: {
    fallback: '0',
    meaning: 'milliseconds to add to the clock; set by --clock, demo and tests only',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
