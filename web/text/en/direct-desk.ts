import type { directDesk as shape } from '../nb/direct-desk.ts';

/** What the desk says while alarms come straight from the receiver, in English. */
export const directDesk: typeof shape = {
  direct: {
    away: 'The database is away. Alarms come straight from the receiver.',
    awayHelp:
      'You can take alarms, speak with people and send somebody. What you do here is stored when the database is back.',
    back: 'The database is back. The alarms below are being stored.',
    none: 'No alarms are waiting. New ones come here.',
    notHere: 'What is not shown here is in the emergency list.',
    closeLater: 'The alarm can be closed when the database is back.',
    storedByNow: 'The alarm is stored by now. You find it in the ordinary list.',
    notKept: 'This was not kept: the disk is full. Write it on paper and ring the duty manager.',
    send: 'Send somebody',
    sendHelp: 'Ring first. Then write down who answered and what she said.',
    saidYes: 'Said yes',
    saidNo: 'Said no',
    name: 'Who answered?',
    note: 'Note',
    because: 'Why not?',
    onTheWay: 'Is on the way',
    present: 'Is there',
    done: 'Is done',
    write: 'Write something down',
    words: 'What has happened?',
    save: 'Save',
    rung: (number: string) => `I have rung ${number}`,
  },
};
