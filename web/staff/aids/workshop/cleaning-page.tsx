import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AidThingRow, AidToClean } from '@tunet/contract';
import { loginAddress } from '../../../data/login.ts';
import { Drawing } from '../../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { ThingView } from './thing-view.tsx';
import { cleaningQuery } from './workshop-data.ts';
import { goThrough, StateTag, WorkshopFrame } from './workshop-frame.tsx';

/** What came back: what somebody waits for on top. */
export function CleaningPage() {
  return (
    <WorkshopFrame>
      <Cleaning />
    </WorkshopFrame>
  );
}

function Cleaning() {
  const { aidWork } = useStaffText();
  const say = aidWork.cleaning;
  const { thingId }: { thingId?: string } = useParams({ strict: false });
  const queue = useQuery(cleaningQuery);
  const list = queue.data;
  const isEmpty = list && list.dirty.length + list.clean.length + list.aside.length === 0;
  return (
    <div className="aid-pair" data-open={thingId !== undefined || undefined}>
      <section className="aid-left" aria-label={say.heading}>
        {thingId === undefined ? (
          <PageHeading>{say.heading}</PageHeading>
        ) : (
          <p className="aid-heading">{say.heading}</p>
        )}
        {queue.error ? (
          <ErrorMessage problem={queue.error} retry={queue.refetch} logIn={loginAddress('staff')} />
        ) : list ? (
          isEmpty ? (
            <Empty sign="check" heading={say.none}>
              {say.noneHelp}
            </Empty>
          ) : (
            <>
              <Rows heading={say.dirty(list.dirty.length)} rows={list.dirty} chosen={thingId} />
              <Rows heading={say.clean(list.clean.length)} rows={list.clean} chosen={thingId} />
              <Rows heading={say.aside(list.aside.length)} rows={list.aside} chosen={thingId} />
            </>
          )
        ) : (
          <Waiting doing={aidWork.waiting} />
        )}
      </section>
      <section className="aid-right">
        {thingId === undefined ? (
          <p className="quiet">{aidWork.pick}</p>
        ) : (
          <>
            <Link className="aid-back" to="/aids/cleaning">
              <Drawing name="back" size={20} />
              {aidWork.back}
            </Link>
            <ThingView key={thingId} thingId={thingId} />
          </>
        )}
      </section>
    </div>
  );
}

function Rows(props: { heading: string; rows: readonly (AidThingRow | AidToClean)[]; chosen: string | undefined }) {
  const { aidWork } = useStaffText();
  const { language } = useLanguage();
  const { day, clock } = useClock();
  if (props.rows.length === 0) return null;
  return (
    <>
      <h2>{props.heading}</h2>
      <ul className="aid-list" onKeyDown={goThrough}>
        {props.rows.map((row) => (
          <li key={row.id}>
            <Link
              className="aid-row"
              to="/aids/cleaning/$thingId"
              params={{ thingId: row.id }}
              aria-current={row.id === props.chosen ? 'true' : undefined}
            >
              <span className="aid-row-head">
                <strong>{row.article[language]}</strong>
                <span className="quiet figures">{row.label}</span>
              </span>
              {'waits' in row ? (
                <span className="aid-facts-line">
                  {row.waits ? (
                    <Tag tone="waiting" sign="clock">
                      {aidWork.cleaning.waits(`${day(row.waits.from)} ${clock(row.waits.from)}`)}
                    </Tag>
                  ) : (
                    <span className="quiet">{aidWork.cleaning.nobody}</span>
                  )}
                  {row.waits?.discharge ? (
                    <Tag tone="waiting" sign="house">
                      {aidWork.cleaning.discharge}
                    </Tag>
                  ) : null}
                  <span className="quiet">{aidWork.class[row.cleaningClass]}</span>
                </span>
              ) : (
                <span className="aid-facts-line">
                  <StateTag state={row.state} held={row.heldBecause} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
