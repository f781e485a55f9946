import type { withoutNet as shape } from '../../nb/staff/without-net.ts';

export const withoutNet: typeof shape = {
  withoutNet: {
    heading: 'Not sent yet',
    lead: 'This is on this device only. It is sent by itself when there is contact.',
    count: (n) =>
      n === 1 ? 'One assessment on this device is not sent yet.' : `${n} assessments on this device are not sent yet.`,
    see: 'See what is kept here',
    caseNumber: (reference) => `Case ${reference}`,
    invited: 'Assessment you were asked to take part in',
    writtenAt: (day, clock) => `Written ${day} at ${clock}`,
    along: 'Taken along without net. Nothing to send.',
    kept: 'Not sent yet',
    both: (who) => `${who} has written in the same part. Nothing is sent. Open the assessment and look at both.`,
    someone: 'A colleague',
    refused: 'The assessment can no longer be changed. What you wrote here is not saved there.',
    yourWords: 'What you wrote',
    discard: 'Delete it from this device',
    open: 'Go on writing',
    allSent: 'Everything is sent. Nothing is kept on this device.',
    here: 'No contact. You can read and write in the assessment here. What you write stays on this device until it is sent, also if you close the page.',
    notHere: 'The rest of the case opens when there is contact. Completing the assessment must wait too.',
    allSaved: 'Contact again. Everything is saved.',
    openCase: 'Open the whole case',
    keptHere: 'No contact. What you wrote is on this device and is sent by itself. You can close the page.',
    onlyTab: 'No contact, and the browser cannot keep anything. What you wrote is in this tab only. Do not close it.',
    joined: (who, parts) =>
      `${who} wrote in the same part while you had no contact: ${parts}. Both texts stand there now. Read them.`,
    takeAlong: 'Take along without net',
    takenAlong: (clock) =>
      `On this device until ${clock}, or until you log out. You can open it and write without net until then.`,
    leaveHeading: 'Something is not sent',
    leaveWhy: (n) =>
      n === 1
        ? 'One assessment is on this device only. If you log out now, what you wrote is deleted.'
        : `${n} assessments are on this device only. If you log out now, what you wrote is deleted.`,
    leaveAnyway: 'Delete and log out',
    stay: 'Stay here',
  },
};
