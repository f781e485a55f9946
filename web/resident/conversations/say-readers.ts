import type { MyThread, ThreadReader } from '@tunet/contract';
import type { TextOfPages } from '../../ui/more-text.tsx';

/** “You, Ingrid and Per”: first names, and a relative whose name is not ours to say. */
export function namesOf(text: TextOfPages, readers: readonly ThreadReader[]): string {
  const me = readers.filter(({ isMe }) => isMe);
  const others = readers.filter(({ isMe }) => !isMe);
  const named = [...me, ...others].map(({ isMe, name }) =>
    isMe ? text.thread.you : (name?.split(' ')[0] ?? text.thread.relative),
  );
  const list = text.unit.list(named);
  return list.charAt(0).toUpperCase() + list.slice(1);
}

/** Who reads a conversation, as one sentence. */
export function sayReaders(text: TextOfPages, thread: Pick<MyThread, 'audience' | 'readers' | 'unitName'>): string {
  const say = text.thread;
  const { audience, readers, unitName } = thread;
  if (audience === 'private' || readers.every(({ isMe }) => isMe)) return say.readersPrivate(unitName);
  return say.readersShared(namesOf(text, readers), unitName);
}
