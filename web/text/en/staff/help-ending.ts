export const helpEnding = {
  helpEnding: {
    work: 'Help that runs out',
    workHelp: 'Decisions whose last day is near or gone, without a new decision.',
    heading: 'Help that runs out',
    lead: 'A last day stops no help. Without a new decision, or somebody saying that it is over, the help goes on, and the head is rung each day.',
    loading: 'Fetching the list',
    none: 'No help runs out now',
    until: (day: string) => `Last day: ${day}`,
    past: 'The day has gone. The help goes on.',
    open: 'Open the case',
    because: 'Why it is over',
    end: 'The help is over',
    refused: { 'already-ended': 'It is said already.', 'no-last-day': 'The help has no last day.' },
  },
};
