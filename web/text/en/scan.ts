import type { ScanText } from '../nb/scan.ts';

export const scan: { scan: ScanText } = {
  scan: {
    sight: 'Picture from the camera',
    starting: 'Starting the camera',
    aim: 'Hold the label in the middle of the frame.',
    dark: 'It is too dark to read. Turn on the light, or type what the label says.',
    again: 'Read with the camera',
    denied: ['The camera is not allowed', 'Type what the label says. To use the camera, allow it in the settings.'],
    none: ['No camera was found', 'Type what the label says.'],
    broken: ['The reader did not arrive', 'The net may be poor here. Type what the label says.'],
    byHand: 'Or type the label',
    byHandHelp: 'Eight signs, such as K7QM-29RX. It never has 0, O, 1, I or L.',
    notALabel: 'That is no label. See whether one sign is wrong or two have changed places.',
    useTyped: 'Use what I typed',
  },
};
