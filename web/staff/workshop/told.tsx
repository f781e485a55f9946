import { Notice } from '../../ui/notice.tsx';

/** What was decided; it takes the focus, because the form that had it is gone. */
export function Told(props: { words: string }) {
  return (
    <div ref={focusOnce} tabIndex={-1} className="workshop-told">
      <Notice tone="good" live>
        <p>{props.words}</p>
      </Notice>
    </div>
  );
}

function focusOnce(told: HTMLElement | null): void {
  told?.focus();
}
