export const contactCarerWork = {
  contactCarer: {
    name: 'Contact carer',
    lead: 'The one the resident asks first. First name and day stand on the page of the resident.',
    none: 'Nobody is named.',
    hasLeft: 'The one who was named works in the unit no more. Choose another.',
    has: (name: string, day: string, by: string) => `${name}, named ${day} by ${by}.`,
    who: 'Who',
    nobody: 'Nobody now',
    save: 'Save',
    saved: 'Saved.',
    refused: {
      'not-of-the-unit': 'Choose somebody who works in your unit.',
      'already-so': 'It is so already.',
      'person-died': 'Cannot be named after a death.',
    } as Record<string, string>,
  },
};
