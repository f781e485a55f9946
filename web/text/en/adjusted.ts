import type { adjusted as nbAdjusted } from '../nb/adjusted.ts';

export const adjusted: typeof nbAdjusted = {
  adjusted: {
    heading: (name: string | null) =>
      name === null ? 'Changed by those who help you' : `Changed by those who help ${name}`,
    faces: (n: number, name: string | null) =>
      `In the last 14 days ${n === 1 ? 'one' : `${n} different ones`} have been with ${name ?? 'you'}, day and evening.`,
    kinds: { today: 'Only that day', 'from-now': 'From now on', 'changed-need': 'Told to the office' },
    wants: { more: 'More help', less: 'Less help', other: 'Something else' },
    goesOn: 'The office talks with you before anything changes. Help goes on as before.',
    by: (who: string, day: string) => `${who}, ${day}`,
    was: (words: string) => `before: ${words}`,
  },
};
