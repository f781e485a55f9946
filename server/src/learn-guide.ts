import { readStatements } from './adapters/guide-statements/read-statements.ts';
import { type Heard, hear, type Learnt, learnToUnderstand } from './modules/guide/index.ts';

let learnt: Learnt | undefined;

/**
 * The guide as it has learnt from our own statements. It learns when it is first asked, which takes about a second, and once for the
 * whole process; how it does on the statements themselves is worked out when somebody first looks in the workshop.
 */
export function learnGuide(): Learnt {
  learnt ??= learnNow();
  return learnt;
}

function learnNow(): Learnt {
  const statements = readStatements();
  const understand = learnToUnderstand(statements);
  let heard: Heard | undefined;
  return {
    understand,
    heard: () => {
      heard ??= hear(statements, understand);
      return heard;
    },
  };
}
