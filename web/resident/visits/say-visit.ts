import type { MyVisit } from '@tunet/contract';
import type { Text } from '../../text/nb.ts';

/**
 * Who comes or came, as a sentence.
 * @param name first name of the one followed; null when it is oneself
 */
export function sayWho(text: Text, visit: MyVisit, name: string | null): string | null {
  const say = text.visit;
  const { who, state, unitName } = visit;
  if (state === 'done') return who === null ? null : name === null ? say.came(who) : say.cameTo(who, name);
  // Of one we have not heard of it is not said that somebody comes.
  if (state !== 'planned') return null;
  return who === null ? say.oneOf(unitName) : say.comes(who);
}
