import { Problem } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What an act in the inbox was refused with. */
export function InboxRefused(props: { problem: unknown }) {
  const say = useStaffText().inbox;
  const { pictures } = usePageText();
  const own: Readonly<Record<string, string>> = {
    'thread-stopped': say.stopped,
    'written-meanwhile': say.written,
    'nothing-waits': say.nothingWaits,
    'not-on-duty': say.notOnDuty,
    'not-a-picture': pictures.notPicture,
    'picture-too-large': pictures.tooLarge,
    'thread-not-yours': say.notYours,
  };
  const words = props.problem instanceof Problem ? own[props.problem.code] : undefined;
  if (words === undefined) return <Refused problem={props.problem} />;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} />
      {words}
    </p>
  );
}
