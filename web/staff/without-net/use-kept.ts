import { useCallback, useEffect, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { useIdentity } from '../../ui/identity.tsx';
import { forgetOld, type KeptAssessment, type Server, sendKept } from './kept-assessment.ts';
import { deviceStore, listenToKept } from './kept-store.ts';
import { isFormOpen, listenToForms } from './open-forms.ts';

const tryAgainEvery = 6_000;

const server: Server = {
  read: async (applicationId) =>
    (await call('GET /api/applications/:applicationId/assessment', { params: { applicationId } })).assessment,
  save: (applicationId, body) =>
    command('POST /api/applications/:applicationId/assessment', { params: { applicationId }, body }),
};

/** Sends what this person wrote without contact, oldest first, but for what somebody else sends. */
export async function sendAllKept(actorId: string, isElsewhere: (applicationId: string) => boolean): Promise<void> {
  const all = await deviceStore.list(actorId);
  for (const kept of all) {
    if (kept.state !== 'kept' || isElsewhere(kept.applicationId)) continue;
    if ((await sendKept(deviceStore, server, kept)) === 'later') return;
  }
}

/** What one person keeps on this device, followed as it changes; sent by itself when there is contact. */
export function useKept(): { all: readonly KeptAssessment[]; discard: (applicationId: string) => void } {
  const { actorId } = useIdentity();
  const [all, setAll] = useState<readonly KeptAssessment[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = () =>
      void deviceStore.list(actorId).then(
        (found) => wanted && setAll(found),
        // A browser that keeps nothing has nothing to send either; the form says so where one writes.
        () => undefined,
      );
    const send = () => void oneTabAtATime(() => sendAllKept(actorId, isFormOpen)).catch(() => undefined);
    const stops = [listenToKept(read), listenToForms(read)];
    void forgetOld(deviceStore, serverNow()).catch(() => undefined);
    read();
    send();
    addEventListener('online', send);
    const again = setInterval(send, tryAgainEvery);
    return () => {
      wanted = false;
      for (const stop of stops) stop();
      removeEventListener('online', send);
      clearInterval(again);
    };
  }, [actorId]);
  const discard = useCallback((applicationId: string) => void deviceStore.remove(actorId, applicationId), [actorId]);
  return { all, discard };
}

/** One assessment as it lies here: undefined until the device has been asked. */
export function useKeptAssessment(applicationId: string): KeptAssessment | null | undefined {
  const { actorId } = useIdentity();
  const [kept, setKept] = useState<KeptAssessment | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    const found = forgetOld(deviceStore, serverNow()).then(() => deviceStore.find(actorId, applicationId));
    void found.catch(() => null).then((one) => wanted && setKept(one));
    return () => {
      wanted = false;
    };
  }, [actorId, applicationId]);
  return kept;
}

async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request('tunet-assessments', work);
}
