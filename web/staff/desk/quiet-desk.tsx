import type { DeskRow } from '@tunet/contract';
import { runningOf } from '../../text/time.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { signOf } from '../../ui/kind-sign.ts';
import { useWorkText } from '../../ui/more-text.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { RowMarks } from './alarm-list.tsx';
import { whereabouts, whoOf } from './describe-row.ts';
import { useDesk } from './desk-context.tsx';
import { TakeButton } from './take-button.tsx';

/** What stands to the right when no alarm is chosen: the oldest one waiting, as big as the screen allows, or calm. */
export function QuietDesk(props: { waiting: DeskRow | null; any: boolean }) {
  const text = useWorkText();
  const { live } = useDesk();
  const row = props.waiting;
  if (!row) {
    return (
      <div className="quiet-desk">
        <QuietWindow />
        <PageHeading title={text.desk.title} lead={props.any ? text.desk.choose : text.desk.quietHelp}>
          {text.desk.quiet}
        </PageHeading>
      </div>
    );
  }
  return (
    <section className="calling" aria-label={text.desk.waitingList}>
      <p className="alarm-kind">
        <Drawing name={signOf(row.kind)} size={40} />
        {text.kind[row.kind]}
      </p>
      <h1>{whoOf(text, row)}</h1>
      <p className="calling-where">{whereabouts(row)}</p>
      <p className="calling-clock figures">
        <span>{text.desk.waited}</span>
        {runningOf(live.now - Date.parse(row.receivedAt))}
      </p>
      <RowMarks row={row} />
      <TakeButton row={row} />
    </section>
  );
}

/** A window at night with the lamp lit: nobody calls, somebody is home. */
function QuietWindow() {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="180"
      height="180"
      viewBox="0 0 180 180"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M34 26h112v112H34zM90 26v112M34 82h112M24 150h132M30 138v12M150 138v12" />
      <path className="lit" d="M100 62h28l8 22h-44z" />
      <path d="M114 26v36M114 84v12" />
      <path d="M46 136h24l-4 14H50zM58 136v-22M58 122c-8 0-12-5-13-12 8 0 12 4 13 12zM58 116c8 0 12-5 13-13-8 1-12 5-13 13z" />
      <path d="M48 44v6M45 47h6M70 58v5M67.500 60.500h5M60 36v4" />
    </svg>
  );
}
