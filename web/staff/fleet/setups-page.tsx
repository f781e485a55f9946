import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Setup } from '@tunet/contract';
import type { KeyboardEvent } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useStaffText } from '../staff-text.tsx';
import { setupsQuery } from './fleet-data.ts';
import { FleetFrame } from './fleet-frame.tsx';
import { SetupPicture } from './setup-picture.tsx';
import { SetupView } from './setup-view.tsx';

/** What is on its way into use: late on top, the list on the left, one way on the right. */
export function SetupsPage() {
  return (
    <FleetFrame>
      <Setups />
    </FleetFrame>
  );
}

function Setups() {
  const say = useStaffText().fleet;
  const { setupId }: { setupId?: string } = useParams({ strict: false });
  const list = useQuery(setupsQuery);
  const setups = list.data?.setups ?? [];
  const late = setups.filter(isLate);
  return (
    <div className="fleet-pair" data-open={setupId !== undefined || undefined}>
      <section className="fleet-left" aria-label={say.heading}>
        {setupId === undefined ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <p className="fleet-heading">{say.heading}</p>
        )}
        {list.data ? (
          setups.length > 0 ? (
            <>
              <p className="quiet figures" role="status">
                {say.count(setups.length, late.length)}
              </p>
              <ul onKeyDown={goThroughRows}>
                {setups.map((setup) => (
                  <li key={setup.id}>
                    <Row setup={setup} isChosen={setup.id === setupId} />
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <Empty sign="alarm" heading={say.none}>
              {say.noneHelp}
            </Empty>
          )
        ) : list.error ? (
          <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waiting} />
        )}
      </section>
      <section className="fleet-right">
        {setupId === undefined ? (
          setups.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="fleet-back" to="/fleet/setups">
              <Drawing name="back" size={20} />
              {say.back}
            </Link>
            <SetupView
              key={setupId}
              setupId={setupId}
              owners={list.data?.owners ?? []}
              units={list.data?.units ?? []}
            />
          </>
        )}
      </section>
    </div>
  );
}

function isLate({ steps }: Setup): boolean {
  return steps.some(({ late }) => late);
}

function Row(props: { setup: Setup; isChosen: boolean }) {
  const say = useStaffText().fleet;
  const { date } = useClock();
  const { setup } = props;
  const step = setup.steps.find((each) => each.step === setup.next);
  return (
    <Link
      className="fleet-row"
      to="/fleet/setups/$setupId"
      params={{ setupId: setup.id }}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <span className="fleet-row-head">
        <strong>{setup.person.name}</strong>
        <span className="quiet">{say.kind[setup.kind]}</span>
      </span>
      <SetupPicture setup={setup} />
      {step ? (
        <span className="fleet-row-facts">
          <span>{say.next(say.step[step.step])}</span>
          {step.late ? (
            <Tag tone="waiting" sign="clock">
              {say.late(date(step.dueOn))}
            </Tag>
          ) : (
            <span className="quiet figures">{say.due(date(step.dueOn))}</span>
          )}
          <span className="quiet">{say.owner(step.ownerUnit.name, step.owner?.name ?? null)}</span>
        </span>
      ) : null}
    </Link>
  );
}

/** Arrow keys go up and down among the rows. */
export function goThroughRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.fleet-row')];
  const next = links[links.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
