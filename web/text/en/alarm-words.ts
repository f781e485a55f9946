import type { alarmWords as nbAlarmWords } from '../nb/alarm-words.ts';

export const alarmWords: typeof nbAlarmWords = {
  kind: {
    fire: 'Smoke or fire',
    attack: 'Assault alarm',
    epilepsy: 'Epilepsy alarm',
    fall: 'Fall alarm',
    wandering: 'Gone out alone',
    bed: 'Bed alarm',
    door: 'Door alarm',
    press: 'Safety alarm',
    dispenser: 'Medicine dispenser',
    other: 'Other alarm',
  },
  instants: { taken: 'Taken', voice: 'Voice contact', present: 'Present', notYet: 'Not yet' },
  handOver: {
    asked: 'Asked',
    accepted: 'Accepted',
    'on-the-way': 'On the way',
    present: 'Present',
    done: 'Done',
    refused: 'Cannot',
    withdrawn: 'Withdrawn',
  },
};
