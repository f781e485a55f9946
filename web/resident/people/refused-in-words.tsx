import { Problem } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { Refused } from '../../ui/notice.tsx';

/** What an act was refused with, in the words of this page; what every page may be refused with in the common words. */
export function RefusedInWords(props: { problem: unknown; words: Readonly<Record<string, string>> }) {
  const own = props.problem instanceof Problem ? props.words[props.problem.code] : undefined;
  if (own === undefined) return <Refused problem={props.problem} />;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} />
      {own}
    </p>
  );
}
