import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanPart, PlanRemark } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { DangerLine } from '../../ui/danger-line.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';

/** One line of a plan. */
export interface PlanLine {
  readonly planId: string;
  readonly part: PlanPart;
  readonly lineId: string | null;
}

/** What was said beside the plan: wishes, and lines that are not right. */
export function useSaid(personId: string) {
  return useQuery({
    queryKey: ['my-plan', personId, 'said'],
    queryFn: () => call('GET /api/my/people/:personId/plan/said', { params: { personId } }),
  });
}

/** “This is not right”, beside a line of the plan: a message about that line. Said once, it stands there until it is answered. */
export function NotRight(props: { line: PlanLine; what: string }) {
  const say = usePageText().plan;
  const { personId } = usePersonHere();
  const said = useSaid(personId).data;
  const [isWriting, setWriting] = useState(false);
  const { line, what } = props;
  const remark = said?.remarks.find(
    ({ planId, part, lineId }) => planId === line.planId && part === line.part && lineId === line.lineId,
  );
  if (!said) return null;
  return (
    <div className="not-right-part no-print">
      {remark ? <Standing remark={remark} /> : null}
      {isWriting ? (
        <Form line={line} done={() => setWriting(false)} />
      ) : said.maySay && (remark?.answerBy ?? null) === null ? (
        <button type="button" className="not-right" aria-label={say.wrongAbout(what)} onClick={() => setWriting(true)}>
          {say.wrong}
        </button>
      ) : null}
    </div>
  );
}

/** That it was said, and when an answer comes; or that there is one. */
function Standing(props: { remark: PlanRemark }) {
  const text = usePageText();
  const say = text.planMore;
  const { longDay, clock } = useClock();
  const { personId } = usePersonHere();
  const { answerBy, threadId } = props.remark;
  return (
    <Notice tone={answerBy ? 'waiting' : 'good'} live>
      <p>{answerBy ? say.saidWrong(longDay(answerBy), clock(answerBy)) : say.answered}</p>
      <Link className="not-right" to="/person/$personId/threads/$threadId" params={{ personId, threadId }}>
        {answerBy ? say.readWritten : say.readAnswer}
      </Link>
    </Notice>
  );
}

function Form(props: { line: PlanLine; done: () => void }) {
  const text = usePageText();
  const say = text.planMore;
  const { personId } = usePersonHere();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/my/people/:personId/plan/remarks', {
        params: { personId },
        body: { ...props.line, words: words.trim() },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['my-plan', personId, 'said'] });
      props.done();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() !== '' && !send.isPending) send.mutate();
  };
  return (
    <form className="what-matters-form" onSubmit={submit}>
      <TextArea
        label={say.whatWrong}
        help={say.whoReads}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={2_000}
        autoFocus
        error={tried && words.trim() === '' ? say.missing : null}
      />
      <DangerLine words={words} hours={null} />
      <Refused problem={send.error} />
      <div className="what-matters-buttons">
        <Button type="submit" busy={send.isPending}>
          {say.send}
        </Button>
        <Button variant="tertiary" color="neutral" onClick={props.done}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
