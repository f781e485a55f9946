import type { AlarmRules } from '../../services/index.ts';
import type { Alarm } from './alarm.ts';
import type { ArrivalLimit } from './hand-over.ts';

/** Seconds that one who is asked may think: fewer for the gravest kinds, and when she has pressed again. */
export function answerSeconds(alarm: Pick<Alarm, 'kind' | 'again'>, rules: AlarmRules): number {
  const isGravest = rules.gravestKinds[alarm.kind] !== null || alarm.again !== null;
  return isGravest ? Math.min(rules.answerSecondsGravest, rules.answerSeconds) : rules.answerSeconds;
}

/** The limit that fits best: area and kind, else the area, else the kind, else the municipality's own. */
export function arrivalLimit(alarm: Pick<Alarm, 'kind' | 'area'>, rules: AlarmRules): ArrivalLimit {
  const here = rules.arrivalLimits.filter(
    ({ area, kind }) => (area === null || isSameName(area, alarm.area?.name)) && (kind === null || kind === alarm.kind),
  );
  const best = here.toSorted((a, b) => weight(b) - weight(a))[0];
  return { arrivalMinutes: best?.minutes ?? rules.arrivalMinutes, warnPercent: rules.arrivalWarningPercent };
}

function weight({ area, kind }: AlarmRules['arrivalLimits'][number]): number {
  return (area === null ? 0 : 2) + (kind === null ? 0 : 1);
}

function isSameName(one: string, other: string | undefined): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase();
}
