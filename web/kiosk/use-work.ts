import { useState } from 'react';

/** Something that is sent and answered: whether it is on its way, and what it was refused with. */
export function useWork(): {
  readonly isBusy: boolean;
  readonly problem: unknown;
  run(work: () => Promise<void>): void;
  forget(): void;
} {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  return {
    isBusy,
    problem,
    run(work) {
      setBusy(true);
      setProblem(null);
      work()
        .catch((reason: unknown) => setProblem(reason))
        .finally(() => setBusy(false));
    },
    forget: () => setProblem(null),
  };
}
