import { setImmediate, setTimeout } from 'node:timers/promises';
import { readStatements } from './adapters/guide-statements/read-statements.ts';
import {
  type Heard,
  hear,
  type Learnt,
  learnToUnderstand,
  type Statement,
  type Understand,
} from './modules/guide/index.ts';

/** Milliseconds that who asked first is answered in, before the work begins. */
const pause = 300;

let statements: readonly Statement[] | undefined;
let understand: Understand | undefined;
let heard: Heard | 'reckoning' | undefined;

/**
 * The guide as it has learnt from our own statements, once for the whole process. It learns when it is first asked, and that takes a
 * second or two in which nobody else is answered: the web process asks before it listens. How it does on the statements themselves is
 * worked out a little at a time when somebody first wants to teach it.
 */
export function learnGuide(): Learnt {
  return { statements: known, understand: understanding, heard: heardSoFar };
}

function known(): readonly Statement[] {
  statements ??= readStatements();
  return statements;
}

function understanding(): Understand {
  understand ??= learnToUnderstand(known());
  return understand;
}

function heardSoFar(): Heard | null {
  if (heard === undefined) {
    heard = 'reckoning';
    void reckon();
  }
  return heard === 'reckoning' ? null : heard;
}

async function reckon(): Promise<void> {
  await setTimeout(pause);
  heard = await hear(known(), understanding(), () => setImmediate());
}
