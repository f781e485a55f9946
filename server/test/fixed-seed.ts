import { configureGlobal } from 'fast-check';

/**
 * Property tests try the same examples at every run, so that no run depends on luck.
 * `npm run prove -- properties` looks for new ones with another seed each time.
 */
configureGlobal({ seed: Number(process.env.TUNET_TEST_SEED ?? 20_261_121) });
