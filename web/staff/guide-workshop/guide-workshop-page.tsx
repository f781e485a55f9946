import { Link, useParams } from '@tanstack/react-router';
import type { GuideWay } from '@tunet/contract';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import '../workshop/workshop.css';
import { ChangesView } from './changes-view.tsx';
import { type GuideWorkshop, type Unanswered, useGuideWorkshop } from './guide-workshop-data.ts';
import { TableView } from './table-view.tsx';
import { TaughtView } from './taught-view.tsx';
import { TeachForm } from './teach-form.tsx';
import { UnansweredView } from './unanswered-view.tsx';

/** Where a municipality decides what its guide answers: parts on the left, one of them on the right. */
export function GuideWorkshopPage() {
  const say = useStaffText().guideWorkshop;
  const { entry } = useParams({ strict: false });
  const workshop = useGuideWorkshop();
  return (
    <Main className="workshop">
      {workshop.error ? (
        <ErrorMessage problem={workshop.error} retry={workshop.refetch} logIn={loginAddress('staff')} />
      ) : !workshop.data ? (
        <Waiting doing={say.loading} />
      ) : (
        <>
          <div className="workshop-left" data-chosen={entry ? true : undefined}>
            <PageHeading lead={say.lead(workshop.data.placeName)}>{say.name}</PageHeading>
            <Parts workshop={workshop.data} chosen={entry} />
          </div>
          <section className="workshop-right" data-chosen={entry ? true : undefined}>
            {entry ? (
              <>
                <p className="workshop-back">
                  <ButtonLink href="/staff/guide-workshop" variant="tertiary" sign="back">
                    {say.back}
                  </ButtonLink>
                </p>
                <Part key={entry} workshop={workshop.data} entry={entry} />
              </>
            ) : (
              <Empty sign="key" heading={say.choose} />
            )}
          </section>
        </>
      )}
    </Main>
  );
}

function Parts(props: { workshop: GuideWorkshop; chosen: string | undefined }) {
  const say = useStaffText().guideWorkshop;
  const { table, unanswered, taught, changes } = props.workshop;
  const parts = [
    { entry: 'table', name: say.table, count: say.lines(table.lines.length) },
    { entry: 'unanswered', name: say.unanswered, count: String(unanswered.length) },
    { entry: 'taught', name: say.taught, count: String(taught.length) },
    { entry: 'teach', name: say.teach, count: '' },
    { entry: 'changes', name: say.changes, count: String(changes.length) },
  ];
  return (
    <nav className="workshop-entries workshop-group" aria-label={say.entries}>
      <ul>
        {parts.map(({ entry, name, count }) => (
          <li key={entry}>
            <Link
              to="/guide-workshop/$entry"
              params={{ entry }}
              aria-current={props.chosen === entry ? 'page' : undefined}
            >
              <span className="workshop-entry-label">{name}</span>
              <span className="workshop-entry-value">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Part(props: { workshop: GuideWorkshop; entry: string }) {
  const say = useStaffText().guideWorkshop;
  const { language } = useLanguage();
  const { workshop, entry } = props;
  const [teaching, setTeaching] = useState<Unanswered | null>(null);
  const titleOf = (way: GuideWay) => workshop.ways.find((each) => each.way === way)?.title[language] ?? way;
  if (entry === 'table') return <TableView workshop={workshop} titleOf={titleOf} />;
  if (entry === 'unanswered')
    return teaching ? (
      <TeachForm workshop={workshop} titleOf={titleOf} about={teaching} onClose={() => setTeaching(null)} />
    ) : (
      <UnansweredView unanswered={workshop.unanswered} onTeach={setTeaching} />
    );
  if (entry === 'taught') return <TaughtView taught={workshop.taught} titleOf={titleOf} />;
  if (entry === 'teach') return <TeachForm workshop={workshop} titleOf={titleOf} about={null} />;
  if (entry === 'changes') return <ChangesView workshop={workshop} />;
  return <Empty sign="key" heading={say.choose} />;
}
