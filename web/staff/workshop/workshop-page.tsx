import { useParams } from '@tanstack/react-router';
import { loginAddress } from '../../data/login.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { Main, PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { EntryList } from './entry-list.tsx';
import { ListDetail } from './list-detail.tsx';
import { RuleDetail } from './rule-detail.tsx';
import { ScaleDetail } from './scale-detail.tsx';
import { ServiceDetail } from './service-detail.tsx';
import './workshop.css';
import { useWorkshop, type Workshop } from './workshop-data.ts';

/** Where a municipality edits what it decides itself: everything on the left, one thing on the right. */
export function WorkshopPage() {
  const say = useStaffText().workshop;
  const { entry } = useParams({ strict: false });
  const workshop = useWorkshop();
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
            <EntryList workshop={workshop.data} chosen={entry} />
          </div>
          <section className="workshop-right" data-chosen={entry ? true : undefined}>
            {entry ? (
              <>
                <p className="workshop-back">
                  <ButtonLink href="/staff/workshop" variant="tertiary" sign="back">
                    {say.back}
                  </ButtonLink>
                </p>
                <Detail key={entry} workshop={workshop.data} entry={entry} />
              </>
            ) : (
              <Empty sign="key" heading={say.choose}>
                {say.chooseHelp}
              </Empty>
            )}
          </section>
        </>
      )}
    </Main>
  );
}

function Detail(props: { workshop: Workshop; entry: string }) {
  const say = useStaffText().workshop;
  const { workshop, entry } = props;
  const { today } = workshop;
  const rule = workshop.rules.find(({ key }) => key === entry);
  if (rule) return <RuleDetail rule={rule} today={today} />;
  const list = workshop.lists.find((each) => `list.${each.list}` === entry);
  if (list) return <ListDetail list={list} today={today} />;
  const kind = (['level', 'pulse', 'own-goal'] as const).find((each) => `scale.${each}` === entry);
  if (kind) return <ScaleDetail kind={kind} today={today} />;
  const type = workshop.serviceTypes.find(({ serviceType }) => `service.${serviceType.code}` === entry);
  if (type || entry === 'service.new') return <ServiceDetail type={type ?? null} today={today} />;
  return <Empty sign="key" heading={say.unknown} />;
}
