import { Link } from '@tanstack/react-router';
import type { AskedQuestion } from '@tunet/contract';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';

/** On the pages of an application and a decision: the office asks something that is not answered. */
export function AskedNotice(props: { questions: readonly AskedQuestion[] }) {
  const say = usePageText().asked;
  const { personId } = usePersonHere();
  const waiting = props.questions.filter(({ answeredAt }) => answeredAt === null);
  if (waiting.length === 0) return null;
  return (
    <Notice tone="waiting" sign="letter">
      <strong>{say.notice(waiting.length)}</strong>
      <Link to="/person/$personId/questions" params={{ personId }}>
        {say.open}
      </Link>
    </Notice>
  );
}
