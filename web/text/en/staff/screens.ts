import type { screensWork as shape } from '../../nb/staff/screens.ts';

export const screensWork: typeof shape = {
  screensWork: {
    part: 'Screen at home',
    work: 'Screens at home',
    workHelp: 'Who has a screen, and when it was last in contact.',
    title: "Screens in people's homes",
    lead: 'Those not heard from for the longest stand first.',
    none: 'Nobody has a screen at home',
    noneHelp: 'A screen is connected on the page of the one who is to have it.',
    who: 'Who',
    seen: 'Last in contact',
    shows: 'Shows',
    by: 'Connected by',
    nothing: 'the clock only',
    asked: 'What has she said that the screen may show?',
    silent: 'Not heard from for over an hour',
  },
};
