import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ThreadAudience, ThreadTopic } from '@tunet/contract';
import { type FormEvent, useState } from 'react';
import { type Answer, command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { personThreadsQuery } from './inbox-data.ts';
import { AnswerBy } from './inbox-list.tsx';
import { InboxRefused } from './inbox-refused.tsx';
import './inbox.css';

type Threads = Answer<'GET /api/people/:personId/threads'>;

/** The conversations about one person with the units where I am on duty, and writing to her first. */
export function PersonThreads(props: { personId: string }) {
  const text = useWorkText();
  const say = useStaffText().inbox;
  const { day, clock } = useClock();
  const { personId } = props;
  const [writing, setWriting] = useState(false);
  const found = useQuery(personThreadsQuery(personId));
  if (found.error && !found.data)
    return <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('staff')} />;
  if (!found.data) return <Waiting doing={say.waiting} />;
  const { threads, units } = found.data;
  return (
    <div className="person-threads">
      {threads.length === 0 ? <Empty sign="letter" heading={say.none} /> : null}
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            <Link className="inbox-row" to="/inbox/$threadId" params={{ threadId: thread.id }}>
              <span className="inbox-name">
                <strong>{text.thread.topic[thread.topic]}</strong>
                <span className="quiet figures">
                  {day(thread.lastAt)} {clock(thread.lastAt)}
                </span>
              </span>
              <span className="inbox-beginning">
                {thread.lastWho}: {thread.lastWords}
              </span>
              <span className="inbox-facts">
                <AnswerBy answerBy={thread.answerBy} />
                <span className="quiet">{thread.unitName}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {writing ? (
        <Begin personId={personId} units={units} onClose={() => setWriting(false)} />
      ) : (
        <div>
          <Button variant="secondary" sign="pen" onClick={() => setWriting(true)}>
            {say.begin}
          </Button>
        </div>
      )}
    </div>
  );
}

const topics: readonly ThreadTopic[] = ['visit', 'plan', 'medicine', 'practical', 'application', 'alarm', 'other'];

function Begin(props: { personId: string; units: Threads['units']; onClose: () => void }) {
  const text = useWorkText();
  const say = useStaffText().inbox;
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { personId, units } = props;
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const [topic, setTopic] = useState<ThreadTopic>('visit');
  const [audience, setAudience] = useState<ThreadAudience>('shared');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = words.trim() === '';
  const send = useMutation({
    mutationFn: () =>
      command('POST /api/people/:personId/threads', { params: { personId }, body: { unitId, topic, audience, words } }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['person-threads', personId] });
      await navigate({ to: '/inbox/$threadId', params: { threadId: id } });
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty) send.mutate();
  }
  return (
    <form className="inbox-answer" onSubmit={submit}>
      {units.length > 1 ? (
        <Select
          label={say.toPerson}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={setUnitId}
        />
      ) : null}
      <Select
        label={say.what}
        options={topics.map((value) => ({ value, label: text.thread.topic[value] }))}
        value={topic}
        onChange={(value) => setTopic(topics.find((each) => each === value) ?? 'other')}
      />
      <Select
        label={say.toWhom}
        options={[
          { value: 'shared', label: say.all },
          { value: 'private', label: say.herAlone },
        ]}
        value={audience}
        onChange={(value) => setAudience(value === 'private' ? 'private' : 'shared')}
      />
      <TextArea
        label={say.words}
        rows={5}
        maxLength={4000}
        value={words}
        onChange={setWords}
        error={asked && isEmpty ? say.empty : null}
      />
      <InboxRefused problem={send.error} />
      <div className="inbox-who-answers">
        <Button type="submit" busy={send.isPending}>
          {text.thread.send}
        </Button>
        <Button variant="secondary" color="neutral" onClick={props.onClose}>
          {text.common.cancel}
        </Button>
        <Drawing name="eye" size={20} />
        <span className="quiet">{audience === 'private' ? say.herAlone : say.all}</span>
      </div>
    </form>
  );
}
