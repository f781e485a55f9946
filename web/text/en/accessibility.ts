export const accessibility = {
  accessibility: {
    heading: 'Accessibility',
    lead: (place: string) =>
      `Everyone shall be able to use this door. Here is what ${place} has tried, and what is not good enough yet.`,
    holds: 'This holds',
    holdsLines: [
      'The pages are made to follow WCAG 2.2, levels A and AA.',
      'Text is at least 18 points on the screen, and all you press is at least 48 high.',
      'Everything can be done by keyboard, and you always see where you are.',
      'The pages work when you enlarge four times, and on a narrow phone.',
      'Colour never stands alone. There is always a word or a sign beside it.',
    ],
    tried: 'How it is tried',
    triedLines: [
      'A program tries each page in all languages, sizes and colours. It does so each time something changes.',
      'The keyboard is tried in the same way.',
      'The texts are measured, so that they are easy to read.',
    ],
    lacks: 'Not good enough, or not tried',
    lacksLines: [
      'The pages have not been tried by people who use a screen reader each day.',
      'Nynorsk and Swedish have not been read by anybody who grew up with them.',
      'There is no Sámi, no sign language and no text read aloud.',
      'Attachments that others have made may lack what is needed to be read aloud.',
    ],
    tell: 'Tell us what shuts you out',
    tellHelp: (place: string) =>
      `Ring or write to ${place}. You get what you need in another way, and we mend the fault.`,
    country: {
      NO: {
        complain: 'If you get no answer, you can tell',
        authority: 'Tilsynet for universell utforming av ikt',
        address: 'https://www.uutilsynet.no',
        law: 'The Norwegian Equality and Anti-Discrimination Act § 18 and its regulation on ICT.',
      },
      SE: {
        complain: 'If you get no answer, you can tell',
        authority: 'Digg, the Swedish agency for digital government',
        address: 'https://www.digg.se/tdosanmalan',
        law: 'The Swedish act on access to digital public services (2018:1937).',
      },
    },
    more: 'More about this door',
    moreTrust: 'Trust instead of minutes',
    moreDanger: 'The words that make the emergency line larger',
    lookedOver: (day: string) => `Gone through on ${day}.`,
  },
};
