import type { shifts as shape } from '../../nb/staff/shifts.ts';

export const shifts: typeof shape = {
  soundTest: {
    help: 'Slå på högtalaren, spela ljudet och räkna tonerna. Tryck sedan på siffran. Då vet vi att ett larm hörs.',
    howMany: 'Hur många toner hörde du?',
    tones: (n: number) => (n === 1 ? '1 ton' : `${n} toner`),
  },
};
