import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';
import { ownNames } from '../../text/language.ts';
import { telephone } from '../../ui/button.tsx';
import { spoken } from '../../ui/danger-line.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import './about.css';

type Kind = Answer<'GET /api/guide/danger/words'>['kinds'][number];

/** The list that makes the line about danger larger, for anybody to read: the numbers, and the words in four languages. */
export function DangerPage() {
  const say = usePageText().dangerLine;
  const list = useQuery({
    queryKey: ['danger-words'],
    queryFn: () => call('GET /api/guide/danger/words'),
    staleTime: 600_000,
  });
  return (
    <>
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <section>
        <h2>{say.rulesHead}</h2>
        <ul>
          {say.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      {list.data ? (
        <>
          {list.data.kinds.map((kind) => (
            <KindOfDanger key={kind.kind} kind={kind} />
          ))}
          <p>{say.signs}</p>
        </>
      ) : list.error ? (
        <ErrorMessage problem={list.error} retry={list.refetch} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </>
  );
}

function KindOfDanger(props: { kind: Kind }) {
  const say = usePageText().dangerLine;
  const { kind, numbers, words, added } = props.kind;
  return (
    <section className="danger-kind">
      <h2>{say.kinds[kind]}</h2>
      <ul className="danger-numbers">
        {numbers.map(({ number, what }) => (
          <li key={number}>
            <a href={telephone(number)}>
              <Drawing name="phone" />
              <strong>{spoken(number)}</strong> {say.what[what]}
            </a>
          </li>
        ))}
      </ul>
      {added.length > 0 ? (
        <p>
          <strong>{say.added}</strong> {added.join(' · ')}
        </p>
      ) : null}
      {words.map(({ language, phrases }) => (
        <details key={language}>
          <summary>{say.words(ownNames[language], phrases.length)}</summary>
          <ul lang={language}>
            {phrases.map(({ phrase, unless }) => (
              <li key={phrase}>
                {phrase}
                {unless.length > 0 ? <span className="quiet"> ({say.unless(unless.join(', '))})</span> : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
