import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AppealRow } from '@tunet/contract';
import { call } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { DangerTag } from '../danger-mark.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AppealView } from './appeal-view.tsx';
import './appeals.css';

/** Appeals: the list with its clock on the left, the appeal on the right; on a phone one of them at a time. */
export function AppealsPage() {
  return (
    <OnDuty>
      <Appeals />
    </OnDuty>
  );
}

function Appeals() {
  const say = useStaffText().appeals;
  const { appealId }: { appealId?: string } = useParams({ strict: false });
  const list = useQuery({
    queryKey: ['appeals'],
    queryFn: () => call('GET /api/appeals'),
    gcTime: 0,
    refetchInterval: 60_000,
  });
  return (
    <div className="appeals" data-open={appealId !== undefined || undefined}>
      <section className="appeals-left" aria-label={say.heading}>
        {appealId === undefined ? <PageHeading>{say.heading}</PageHeading> : <h2>{say.heading}</h2>}
        <PartState query={list} doing={say.loading}>
          {({ appeals }) =>
            appeals.length === 0 ? (
              <Empty sign="letter" heading={say.none}>
                {say.noneHelp}
              </Empty>
            ) : (
              <ul>
                {appeals.map((one) => (
                  <li key={one.appealId}>
                    <AppealLine appeal={one} isChosen={one.appealId === appealId} />
                  </li>
                ))}
              </ul>
            )
          }
        </PartState>
      </section>
      <section className="appeals-right" aria-label={say.words}>
        {appealId === undefined ? (
          list.data && list.data.appeals.length > 0 ? (
            <Empty sign="back" heading={say.pick} />
          ) : null
        ) : (
          <>
            <Link className="appeals-back" to="/appeals">
              <Drawing name="back" size={20} />
              {say.back}
            </Link>
            <AppealView key={appealId} appealId={appealId} />
          </>
        )}
      </section>
    </div>
  );
}

function AppealLine(props: { appeal: AppealRow; isChosen: boolean }) {
  const text = useStaffText();
  const say = text.appeals;
  const work = text.appealWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const { appealId, personName, bornYear, reference, label, state, promisedOn, isLate, isOverdue } = props.appeal;
  const { danger, isAsked, toTellBody, owed } = props.appeal;
  const runs = state === 'received' || state === 'looked-at';
  return (
    <Link
      className="appeal-line"
      to="/appeals/$appealId"
      params={{ appealId }}
      aria-current={props.isChosen ? 'page' : undefined}
    >
      <strong>
        {personName} <span className="quiet figures">{bornYear}</span>
      </strong>
      <span>{label[language]}</span>
      <span className="quiet figures">{reference}</span>
      <span className="appeal-tags">
        <DangerTag danger={danger} />
        <Tag sign="letter">{say.state[state]}</Tag>
        {owed === null ? null : (
          <Tag tone="waiting" sign="letter">
            {work.owed.tag}
          </Tag>
        )}
        {isAsked ? <Tag sign="clock">{work.isAsked}</Tag> : null}
        {toTellBody === null ? null : (
          <Tag tone="waiting" sign="letter">
            {work.tell[toTellBody]}
          </Tag>
        )}
        {isLate ? (
          <Tag tone="waiting" sign="clock">
            {say.late}
          </Tag>
        ) : null}
        {isOverdue ? (
          <Tag tone="waiting" sign="clock">
            {say.overdue}
          </Tag>
        ) : null}
      </span>
      {runs ? <span>{say.by(day(`${promisedOn}T11:00:00Z`))}</span> : null}
    </Link>
  );
}
