export const trust = {
  trust: {
    heading: 'Trust instead of minutes',
    lead: 'Seven principles of how we work. Here is what Tunet does for each of them, and what it never does.',
    does: 'What we do',
    never: 'What we never do',
    principles: [
      {
        title: 'The person first',
        does: 'What matters to you stands on top, in your own words. You can change it when you like.',
        never: 'We do not turn you into points that decide the help.',
      },
      {
        title: 'The one who is with you uses her skill',
        does: 'Those who help can change what they do, the order and the time of day. They write why.',
        never: 'Nobody has to ask the office for leave to use judgement in a visit.',
      },
      {
        title: 'Goals, not minutes',
        does: 'The plan says what the help is for. The decision says how often it comes at least.',
        never: 'The decision has no minutes in it. We do not count how long each of you works.',
      },
      {
        title: 'Less help is a case',
        does: 'If you are to get less, you are told first. You can answer before it is decided.',
        never: 'Help does not fall away in silence, nor because a date has passed.',
      },
      {
        title: 'Everybody sees the same',
        does: 'The office and those who help have the same facts. They write to each other in one place, and you can read it.',
        never: 'There is no hidden folder about you in this door.',
      },
      {
        title: 'We learn from what goes wrong',
        does: 'A deviation is about what happened, and what we do now.',
        never: 'We make no list of who did wrong.',
      },
      {
        title: 'Simple rules that all can read',
        does: 'Deadlines and rules stand with date, source and who decided them.',
        never: 'No rule is hidden in the program. No machine decides what you get.',
      },
    ],
    toStaff: 'To staff and their unions',
    toStaffLines: [
      'Tunet shows when help was promised, and whether somebody came. It does not show how long one of you was there.',
      'Your phone is not followed. No map, no steps and no breaks are kept.',
      'Figures about work are shown for units, never for one of you. Groups under five are not shown.',
      'Who has looked at a person stands in a log. It is there for her, and for those who guard privacy.',
      'The database has a test that stops us if anybody tries to put such figures in. You may ask to see it.',
    ],
  },
  talks: {
    heading: 'What we write to each other',
    lead: (name: string | null) =>
      name === null
        ? 'The office and those who help you write to each other here. You can read all of it.'
        : `Here is what is written about the help to ${name}. Those who give help see the same.`,
    link: 'Read what they have written about the case',
    none: 'Nobody has written anything yet',
    noneHelp: 'When the office and those who help talk about the case, you can read it here.',
    waiting: 'Fetching the talks',
    caseNumber: (reference: string) => `Case ${reference}`,
  },
};
