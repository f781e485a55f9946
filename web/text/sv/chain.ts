import type { PageText } from '../nb-pages.ts';

export const chain: Pick<PageText, 'chain'> = {
  chain: {
    heading: 'Hjälp du får före beslutet',
    from: (day, unit) => `Från ${day}. ${unit} kommer till dig.`,
    why: (name) => `${name} bestämde att hjälpen skulle börja genast:`,
    goesOn: 'Hjälpen slutar inte av sig själv. Du får ett beslut, eller så talar någon med dig först. Du kan säga nej.',
    mapping: 'Nu tar vi tillsammans med dig reda på vad du behöver. Hjälpen fortsätter under tiden.',
    ended: (name, day, why) => `${name} har avslutat hjälpen. Sista dag är ${day}. ${why}`,
    ring: (unit) => `Ring ${unit}`,
    hospital: 'Sjukhuset',
    in: (hospital, day) => `${hospital} har meddelat att du är inskriven, från ${day}.`,
    ready: (hospital, day) => `${hospital} har meddelat att du är klar att åka hem, ${day}.`,
    left: (hospital, day) => `Du åkte från ${hospital} ${day}.`,
    can: (day) => `Kommunen har svarat att vi är klara för dig från ${day}.`,
    cannot: 'Kommunen har svarat att vi inte är klara än.',
    medicinesWait: 'En sjuksköterska går igenom dina mediciner före första besöket.',
    medicinesDone: 'En sjuksköterska har gått igenom dina mediciner.',
  },
};
