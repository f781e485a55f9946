import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../../data/queries.ts';
import { type DraftKeeper, type Kept, keepDraft } from './draft-keeper.ts';
import { forgetWaiting, unsavedPrefix } from './unsaved.ts';

const keepers = new Map<string, DraftKeeper>();

/** The draft about one person by the one who is logged in, loaded once and kept while pages change. */
export function useApplicationDraft(personId: string): Kept & { readonly keeper: DraftKeeper } {
  const actorId = useSession().data?.identity?.actorId ?? '';
  const keeper = keeperOf(actorId, personId);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.now);
  useEffect(() => {
    if (actorId === '') return;
    // Somebody else has logged in at this computer: nothing of the one before is left.
    forgetWaiting((each) => each.startsWith(unsavedPrefix) && !each.startsWith(`${unsavedPrefix}${actorId}.`));
    void keeper.load();
    return () => void keeper.flush();
  }, [actorId, keeper]);
  return { ...kept, keeper };
}

function keeperOf(actorId: string, personId: string): DraftKeeper {
  const key = `${actorId}.${personId}`;
  const known = keepers.get(key);
  if (known) return known;
  const keeper = keepDraft(actorId, personId);
  keepers.set(key, keeper);
  return keeper;
}
