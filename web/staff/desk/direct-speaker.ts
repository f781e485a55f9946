import { twoInputs } from '../../data/direct-state.ts';
import { alarmSound } from '../../ui/alarm-sound.ts';

/** The desk's one loudspeaker, heard by the ordinary stream and by the receiver's own. */
export const deskInputs = twoInputs(alarmSound);
