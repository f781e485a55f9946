import type { shifts as shape } from '../../nb/staff/shifts.ts';

export const shifts: typeof shape = {
  soundTest: {
    help: 'Turn the loudspeaker on, play the sound and count the tones. Then press the number. So we know that an alarm is heard.',
    howMany: 'How many tones did you hear?',
    tones: (n: number) => (n === 1 ? '1 tone' : `${n} tones`),
  },
};
