import { useEffect, useRef } from 'react';

/** Moves the focus to a heading when its part opens, so that keys and screen readers follow. */
export function useFocusHere() {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return ref;
}
