import { notifyManager } from '@tanstack/react-query';

/** As long as answers wait for a press to end, in milliseconds: who keeps the finger down for longer is not pressing a way. */
const longest = 2_000;
/** From lifting to the click that comes of it: browsers send it as an event of its own after a touch. Milliseconds. */
const untilClick = 50;

type Run = () => void;

/**
 * What one presses must not move away under the finger: an answer that came between pressing and lifting changed the page, and the
 * press went nowhere. What would change the page waits until the press has ended, two seconds at the most.
 * @param page where presses are told, the window
 * @returns a scheduler for the cache of answers
 */
export function stillWhilePressed(page: EventTarget): (run: Run) => void {
  let waiting: Run[] | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(ending);
    const runs = waiting ?? [];
    waiting = null;
    for (const run of runs) run();
  };
  const endIn = (milliseconds: number): void => {
    clearTimeout(ending);
    ending = setTimeout(end, milliseconds);
  };
  const begin = (): void => {
    waiting ??= [];
    endIn(longest);
  };
  const lift = (): void => {
    if (waiting) endIn(untilClick);
  };
  for (const [name, listener] of [
    ['pointerdown', begin],
    ['pointerup', lift],
    // The finger turned out to scroll: nothing is pressed.
    ['pointercancel', lift],
    ['click', lift],
  ] as const) {
    page.addEventListener(name, listener, { capture: true, passive: true });
  }
  return (run) => {
    if (waiting) waiting.push(run);
    else setTimeout(run, 0);
  };
}

/** From now on the answers of this door wait for a press to end. */
export function keepStillWhilePressed(): void {
  notifyManager.setScheduler(stillWhilePressed(window));
}
