import type { PageText } from '../nb-pages.ts';

export const howItGoes: Pick<PageText, 'howItGoes'> = {
  howItGoes: {
    heading: 'How are you doing?',
    lead: 'Only you and those who help you see this. The answers change no decision.',
    scale: '0 is not at all. 10 is very much.',
    choose: 'Choose a number',
    mattersNow: 'What matters to you now?',
    save: 'Save my answers',
    saved: 'Your answers are saved.',
    saidBefore: 'What you have said before',
    goals: 'What you want to manage',
    goalScale: '0 is cannot do it. 10 is as you wish.',
    howWell: (what) => `How well does it go now: ${what}`,
    saveGoal: 'Save the number',
    when: 'When',
    notAsked: 'not answered',
    overTime: 'How it has gone',
    what: 'What',
    views: { own: 'What you say', professional: 'What we see' },
    children: 'Children in the home',
    housing: 'Your home',
    risk: 'What may go wrong',
    riskDone: 'What we do about it',
    relativeSays: (who) => `What ${who} says`,
    relativeNeeds: (who) => `What ${who} needs`,
  },
};
