import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useStaffText } from '../staff-text.tsx';

const GuideDialog = lazy(async () => ({ default: (await import('./guide-dialog.tsx')).GuideDialog }));

/** The same guide as residents have, on Alt+G and a button in the bar: on top of whatever one is doing, which stays as it is. */
export function GuideKey() {
  const text = useStaffText();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== 'KeyG' || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button variant="tertiary" color="neutral" aria-keyshortcuts="Alt+G" onClick={() => setOpen(true)}>
        {text.staffGuide.open}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <GuideDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
