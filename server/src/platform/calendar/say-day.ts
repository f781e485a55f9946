const locales = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * A day as a letter says it: `onsdag 3. desember 2026`. Residents are told days, never how much time is left.
 * @param day `2026-12-03`
 */
export function sayDay(day: string, language: keyof typeof locales): string {
  return new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  } as const).format(new Date(`${day}T12:00:00Z`));
}
