export const shifts = {
  soundTest: {
    help: 'Skru på høyttaleren, spill lyden og tell tonene. Så trykker du på tallet. Da vet vi at en alarm blir hørt.',
    howMany: 'Hvor mange toner hørte du?',
    tones: (n: number) => (n === 1 ? '1 tone' : `${n} toner`),
  },
};
