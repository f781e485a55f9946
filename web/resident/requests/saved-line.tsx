import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import type { Kept } from './draft-keeper.ts';

/** Where what she writes is now, said as it is: saved at what time, or not saved yet. */
export function SavedLine(props: { kept: Kept }) {
  const say = usePageText().applying;
  const { clock } = useClock();
  const { state, savedAt } = props.kept;
  const isWaiting = state === 'unsaved' && props.kept.problem !== null;
  return (
    <p className="saved-line" role="status" data-state={isWaiting ? 'unsaved' : state}>
      {isWaiting ? (
        <>
          <Drawing name="clock" size={20} />
          {say.unsaved}
        </>
      ) : savedAt !== null && state !== 'empty' ? (
        <>
          <Drawing name="check" size={20} />
          {state === 'saved' ? say.saved(clock(savedAt)) : say.saving}
        </>
      ) : state === 'empty' ? null : (
        say.saving
      )}
    </p>
  );
}
