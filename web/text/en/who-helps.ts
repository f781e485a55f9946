export const helpers = {
  helpers: {
    heading: 'People who help you',
    headingOf: (name: string) => `People who help ${name}`,
    contact: 'Your contact carer',
    contactOf: 'Contact carer',
    since: (first: string, day: string) => `${first} is the one you can ask first. So it has been since ${day}.`,
    none: 'The home care team has not chosen a contact carer yet.',
    usual: 'Those who usually come',
    usualLead: 'The last fourteen days.',
    times: (count: number) => (count === 1 ? 'once' : `${count} times`),
    nobody: 'Nobody has been here in the last fourteen days.',
    whom: 'Whom to ring',
    urgent: (no: string) => `It is urgent, or you feel unsafe: press the alarm or ring ${no}.`,
    visits: 'About the visits and the help: ring those who come to you.',
    open: (from: string, to: string) => `Open ${from}–${to}.`,
    office:
      'Applications and answers from the municipality: write to or ring the office. The number stands in the letter.',
  },
};
