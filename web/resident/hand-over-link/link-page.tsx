import './hand-over-link.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { LinkAnswer, LinkView } from '@tunet/contract';
import { useState } from 'react';
import { call, command, Problem } from '../../data/call.ts';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { Urgent } from '../urgent.tsx';
import { AskedToGo } from './asked-to-go.tsx';
import { OnErrand } from './on-errand.tsx';

/** So often the page looks whether it is still asked; milliseconds. */
const looksEvery = 15_000;

/** What somebody outside the app is asked, and what she says, without a log-in: one thing at a time, in large letters. */
export function LinkPage() {
  const text = usePageText();
  const { token } = useParams({ strict: false }) as { token: string };
  const cache = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const key = ['hand-over-link', token];
  const view = useQuery({
    queryKey: key,
    queryFn: () => call('POST /api/hand-over-links/look', { body: { token } }),
    refetchInterval: ({ state }) => (state.data?.is === 'live' ? looksEvery : false),
  });
  async function say(answer: LinkAnswer): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      cache.setQueryData(key, await command('POST /api/hand-over-links/answer', { body: { token, answer } }));
    } catch (refused) {
      setProblem(refused);
      void view.refetch();
    } finally {
      setBusy(false);
    }
  }
  if (view.error && !view.data) {
    // An address that cannot be a link of ours is answered as one that leads nowhere.
    if (view.error instanceof Problem && view.error.status === 400)
      return <Dead why="unknown" deskPhone={null} country={null} />;
    if (view.error instanceof Problem && view.error.status === 429)
      return <Notice tone="waiting">{text.link.tooMany}</Notice>;
    return <ErrorMessage problem={view.error} retry={view.refetch} />;
  }
  if (!view.data) return <Waiting doing={text.link.waiting} />;
  if (view.data.is === 'dead') return <Dead {...view.data} />;
  return <Live view={view.data} busy={busy} problem={problem} say={(answer) => void say(answer)} />;
}

function Live(props: {
  view: Extract<LinkView, { is: 'live' }>;
  busy: boolean;
  problem: unknown;
  say: (answer: LinkAnswer) => void;
}) {
  const text = usePageText();
  const { view, busy, problem, say } = props;
  return (
    <div className="link-page">
      {view.errand ? (
        <OnErrand view={view} errand={view.errand} busy={busy} say={say} />
      ) : (
        <AskedToGo view={view} busy={busy} say={say} />
      )}
      {problem ? (
        <Notice tone="waiting" sign="warning" live>
          {problem instanceof Problem && problem.status === 409 ? text.link.changed : text.link.notSent}
        </Notice>
      ) : null}
      <RingDesk number={view.deskPhone} />
      <Urgent country={view.country} />
    </div>
  );
}

function Dead(props: Omit<Extract<LinkView, { is: 'dead' }>, 'is'>) {
  const text = usePageText();
  const { heading, words } = text.link.dead[props.why];
  return (
    <div className="link-page">
      <PageHeading lead={words}>{heading}</PageHeading>
      <RingDesk number={props.deskPhone} />
      {props.country ? <Urgent country={props.country} /> : null}
    </div>
  );
}

function RingDesk(props: { number: string | null }) {
  const text = usePageText();
  if (!props.number) return null;
  return (
    <ButtonLink href={telephone(props.number)} variant="secondary" sign="phone" wide>
      {text.link.ring(props.number.replaceAll(' ', '\u00a0'))}
    </ButtonLink>
  );
}
