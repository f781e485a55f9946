import type { shifts as shape } from '../../nb/staff/shifts.ts';

export const shifts: typeof shape = {
  soundTest: {
    help: 'Skru på høgtalaren, spel lyden og tel tonane. Så trykkjer du på talet. Då veit vi at ein alarm blir høyrd.',
    howMany: 'Kor mange tonar høyrde du?',
    tones: (n: number) => (n === 1 ? '1 tone' : `${n} tonar`),
  },
};
