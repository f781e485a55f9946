import { Problem } from '../../data/call.ts';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Why it was not done, in this page's own words, with what was missing put in. */
export function RefusedAid(props: { problem: unknown }) {
  const { aidCatalogue, aidEditor } = useStaffText();
  const { problem } = props;
  if (!problem) return null;
  const detail = problem instanceof Problem ? problem.detail : {};
  const words = Object.fromEntries(
    Object.entries({ ...aidCatalogue.refused, ...aidEditor.refused }).map(([code, text]) => [
      code,
      text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => detail[name] ?? whole),
    ]),
  );
  return <RefusedHere problem={problem} words={words} />;
}
