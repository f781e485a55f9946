import { type KeptAssessment, unsent } from './kept-assessment.ts';
import { deviceStore } from './kept-store.ts';
import { sendAllKept } from './use-kept.ts';

export { forgetMine } from './kept-store.ts';

/** What would be lost if she logged out now, after one more try to send it. */
export async function lostAtLogOut(actorId: string): Promise<KeptAssessment[]> {
  try {
    await sendAllKept(actorId, () => false);
    return unsent(await deviceStore.list(actorId));
  } catch {
    // What the device cannot be asked about is not kept there.
    return [];
  }
}
