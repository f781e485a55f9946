import type { PageText } from '../nb-pages.ts';

export const beside: Pick<PageText, 'beside'> = {
  beside: {
    coordinator: 'Coordinator',
    coordinates: (who, name) =>
      `${who} sees to it that ${name === null ? 'your plan' : `${name}’s plan`} hangs together.`,
    coordinatesSince: (day) => `Since ${day}`,
    before: 'Coordinator before',
    beforeLine: (who, from, to) => `${who}, from ${from} to ${to}`,
    nobody: 'Nobody coordinates the plan now.',
    heading: 'What others do',
    lead: 'It is agreed, and no duty. Whoever does it may stop at any time.',
    none: 'Nothing is agreed with others.',
    kinds: { relative: 'Family or friend', volunteer: 'Volunteer', device: 'Device' },
    agreed: (who, day) => `Agreed with ${who}, ${day}`,
    ifGone: (words) => `If it stops: ${words}`,
    end: 'End this',
    endOf: (what) => `End this: ${what}`,
    endSure: 'Shall this end now? The unit is told. Nobody asks why.',
    endYes: 'Yes, it ends',
    ended: (who, day) => `Ended ${day}. ${who} said so.`,
    followed: (words) => `What the unit does now: ${words}`,
    notFollowed: 'The unit has been told.',
    goalDay: (day) => `We look at the goal together on ${day}.`,
    goalPast: (day) => `We should have looked at the goal on ${day}. The help goes on as before.`,
    went: 'How it has gone',
    herWords: (name) => (name === null ? 'You said' : `${name} said`),
    theirWords: (who) => `${who} wrote`,
    outcome: {
      working: 'We go on with the goal.',
      reached: 'The goal is reached.',
      changed: 'The goal becomes another.',
      'let-go': 'The goal is put aside.',
    },
    helpStays: 'The help is not changed by this.',
  },
};
