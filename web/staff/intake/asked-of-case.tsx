import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, command } from '../../data/call.ts';
import { AskedQuestions } from '../appeals/asked-questions.tsx';
import type { Case } from './intake-data.ts';

/** What was asked of the one who applies, and the way to ask for what is missing before anything is decided. */
export function AskedOfCase(props: { whole: Case }) {
  const { applicationId, state } = props.whole;
  const queries = useQueryClient();
  const params = { applicationId };
  const key = ['asked-of-case', applicationId];
  const found = useQuery({
    queryKey: key,
    queryFn: () => call('GET /api/applications/:applicationId/questions', { params }),
    gcTime: 0,
  });
  if (!found.data) return null;
  return (
    <AskedQuestions
      questions={found.data.questions}
      firstAnswerBy={found.data.firstAnswerBy}
      mayAsk={state === 'received' || state === 'taken' || state === 'mapped'}
      ask={(body) => command('POST /api/applications/:applicationId/questions', { params, body })}
      onChanged={() => void queries.invalidateQueries({ queryKey: key })}
    />
  );
}
