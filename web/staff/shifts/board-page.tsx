import { useQuery } from '@tanstack/react-query';
import { loginAddress } from '../../data/login.ts';
import { useText } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Board } from './board.tsx';
import { boardQuery } from './watch-data.ts';
import './shifts.css';

/** The notice board for the units: what the watch is to know, from those who know it. */
export function BoardPage() {
  return (
    <OnDuty>
      <Shown />
    </OnDuty>
  );
}

function Shown() {
  const say = useStaffText().board;
  const text = useText();
  const board = useQuery(boardQuery);
  if (board.error && !board.data) {
    return <ErrorMessage problem={board.error} retry={board.refetch} logIn={loginAddress('staff')} />;
  }
  if (!board.data) return <Waiting doing={text.waiting.page} />;
  return (
    <div className="watch-page">
      <PageHeading lead={say.workHelp}>{say.heading}</PageHeading>
      <section className="watch-part" aria-label={say.heading}>
        <Board notices={board.data.notices} places={board.data.places} />
      </section>
    </div>
  );
}
