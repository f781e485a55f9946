export const resident = {
  resident: {
    heading: (place: string) => `Health and care in ${place}`,
    intro:
      'Write what you need, and we find the right help and who is responsible. Here you also see visits, messages and decisions.',
    loginHelp: 'Log in the way you usually do. Relatives log in as themselves.',
    choosePerson: 'Whom do you want to see?',
    self: 'Myself',
    followed: 'Has let you follow',
    happened: 'What happened',
    happenedOf: (name: string) => `What happened with ${name}`,
    alarm: 'My safety alarm',
    alarmOf: (name: string) => `The safety alarm of ${name}`,
    looks: 'Who has looked at my information',
    looksOf: (name: string) => `Who has looked at the information about ${name}`,
    proxyNote: (name: string) => `You see what ${name} has agreed to.`,
    nobody: 'There is nobody whose information you can see here.',
  },
  about: 'Accessibility',
  code: { have: 'I have a code', phones: 'Phones that open the page' },
  need: { heading: 'What do you need help with?', example: 'Write in your own words', ask: 'Find help' },
};
