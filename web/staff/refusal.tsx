import { Problem } from '../data/call.ts';
import { Drawing } from '../ui/drawings.tsx';
import { Refused } from '../ui/notice.tsx';

/** What an act was refused with, in the area's own words where it has them for the code. */
export function Refusal(props: { problem: unknown; words: Readonly<Record<string, string>> }) {
  const own = props.problem instanceof Problem ? props.words[props.problem.code] : undefined;
  if (own === undefined) return <Refused problem={props.problem} />;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} />
      {own}
    </p>
  );
}
