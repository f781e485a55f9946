import { Problem } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** What an act on a case was refused with. */
export function TechnicalRefused(props: { problem: unknown }) {
  const say = useStaffText().technical.refused;
  const words = props.problem instanceof Problem ? say[props.problem.code] : undefined;
  if (words === undefined) return <Refused problem={props.problem} />;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} />
      {words}
    </p>
  );
}
