import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../data/call.ts';
import { Drawing, type SignName } from '../ui/drawings.tsx';
import { useClock, useText } from '../ui/language.tsx';

/** Something new about one person: a short line, and where it is read. */
interface News {
  readonly key: string;
  readonly sign: SignName;
  readonly line: string;
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * What has come since last time and where an application stands. Each is asked for by itself: what cannot be had now is left out
 * here and stands on its own page.
 */
export function HomeNews(props: { personId: string; may: (scope: string | null) => boolean; heading: 'h2' | 'h3' }) {
  const text = useText();
  const { longDate } = useClock();
  const { personId, may, heading: Heading } = props;
  const params = { personId };
  const decisions = useQuery({
    queryKey: ['my-decisions', personId],
    queryFn: () => call('GET /api/my/people/:personId/decisions', { params }),
    enabled: may('decision.read'),
    retry: false,
  });
  const threads = useQuery({
    queryKey: ['threads', personId],
    queryFn: () => call('GET /api/my/people/:personId/threads', { params }),
    enabled: may('message'),
    retry: false,
  });
  const applications = useQuery({
    queryKey: ['applications', personId],
    queryFn: () => call('GET /api/my/people/:personId/applications', { params }),
    enabled: may('apply'),
    retry: false,
  });
  const news: News[] = [
    ...(decisions.data?.decisions ?? [])
      .filter(({ isRead }) => !isRead)
      .map(({ id, reference }) => ({
        ...{ key: id, sign: 'letter' as const, line: text.home.newDecision(reference) },
        ...{ to: '/person/$personId/decisions/$decisionId', params: { personId, decisionId: id } },
      })),
    ...(threads.data?.threads ?? [])
      .filter(({ hasNew }) => hasNew)
      .map(({ id, unitName }) => ({
        ...{ key: id, sign: 'pen' as const, line: text.home.newMessage(unitName) },
        ...{ to: '/person/$personId/threads/$threadId', params: { personId, threadId: id } },
      })),
    ...(applications.data?.applications ?? [])
      .filter(({ state }) => ['received', 'taken', 'mapped'].includes(state))
      .map(({ applicationId, promisedOn }) => ({
        ...{ key: applicationId, sign: 'clock' as const, line: text.home.waiting(longDate(promisedOn)) },
        ...{ to: '/person/$personId/applications/$applicationId', params: { personId, applicationId } },
      })),
  ];
  if (news.length === 0) return null;
  return (
    <section className="home-news">
      <Heading>{text.home.news}</Heading>
      <ul>
        {news.map(({ key, sign, line, to, params: where }) => (
          <li key={key}>
            <Link to={to} params={where}>
              <Drawing name={sign} />
              <span>{line}</span>
              <Drawing name="forth" size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
