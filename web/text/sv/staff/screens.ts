import type { screensWork as shape } from '../../nb/staff/screens.ts';

export const screensWork: typeof shape = {
  screensWork: {
    part: 'Skärm hemma',
    work: 'Skärmar hemma',
    workHelp: 'Vem som har en skärm, och när den senast var i kontakt.',
    title: 'Skärmar hemma hos folk',
    lead: 'De som inte hörts av på längst tid står överst.',
    none: 'Ingen har skärm hemma',
    noneHelp: 'En skärm kopplas in på sidan för den som ska ha den.',
    who: 'Vem',
    seen: 'Senast i kontakt',
    shows: 'Visar',
    by: 'Inkopplad av',
    nothing: 'bara klockan',
    asked: 'Vad har hon sagt att skärmen får visa?',
    silent: 'Inte hörts av på över en timme',
  },
};
