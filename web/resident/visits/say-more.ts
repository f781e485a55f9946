import type { MyVisit } from '@tunet/contract';
import type { TextOfPages } from '../../ui/more-text.tsx';

/** What must be known beside the state, each a plain true sentence. */
export function sayMore(text: TextOfPages, visit: MyVisit, name: string | null): string[] {
  const say = text.visitMore;
  const { state, pausedBecause, cancelled, cancelAsked, moveAsked, answer } = visit;
  const open = state === 'planned' || state === 'not-confirmed';
  return [
    ...(state === 'not-confirmed' ? [say.notConfirmedHelp] : []),
    ...(pausedBecause ? [say.paused(pausedBecause, name)] : []),
    ...(cancelled ? [say.cancelledBy(cancelled.by, cancelled.name, name)] : []),
    ...(cancelled?.by === 'unit' && cancelled.words ? [cancelled.words] : []),
    ...(open && cancelAsked ? [say.cancelAsked] : []),
    ...(open && moveAsked?.words ? [say.moveAsked(moveAsked.words)] : []),
    ...(answer ? [say.answered(answer)] : []),
  ];
}
