import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { useText } from './language.tsx';

/** The browser's own dialog: it keeps the focus, Escape closes it, and never a second on top. */
export function Dialog(props: {
  heading: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** the actions are all there is to choose; Escape still means `onClose` */
  onlyActions?: boolean;
}) {
  const text = useText();
  const ref = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} className="ds-dialog" aria-labelledby={headingId} onCancel={props.onClose}>
      <h2 id={headingId}>{props.heading}</h2>
      <div className="dialog-content">{props.children}</div>
      <div className="dialog-actions">
        {props.actions}
        {props.onlyActions ? null : (
          <Button variant="secondary" color="neutral" onClick={props.onClose}>
            {text.common.close}
          </Button>
        )}
      </div>
    </dialog>
  );
}
