import { Link } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** It was sent or deleted on another device: said as it is, and nothing is sent twice by mistake. */
export function DraftGone(props: { keeper: DraftKeeper }) {
  const text = usePageText();
  const say = text.applying;
  const { personId } = usePersonHere();
  return (
    <>
      <Notice tone="waiting" live>
        <strong>{say.gone}</strong>
        <p>{say.goneHelp}</p>
      </Notice>
      <div className="apply-ways">
        <Link
          className="ds-button"
          data-variant="primary"
          data-color="accent"
          to="/person/$personId/applications"
          params={{ personId }}
        >
          {text.application.sent}
        </Link>
        <Button variant="secondary" color="neutral" onClick={() => props.keeper.beginAnew()}>
          {say.goneNew}
        </Button>
      </div>
    </>
  );
}
