import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StoreLoan } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../../data/call.ts';
import { telephone } from '../../../ui/button.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Tag } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { FitSaid, Fitted } from './ask-fit.tsx';
import { LoanActs } from './loan-acts.tsx';
import { LoanPhotos } from './photos.tsx';
import './loan-work.css';

const filters = ['ring', 'late', 'due', 'lost'] as const;
type Filter = (typeof filters)[number];

function stands(loan: StoreLoan, filter: Filter): boolean {
  if (filter === 'lost') return loan.losses.length > 0;
  if (loan.backOn !== null) return false;
  if (filter === 'ring') return loan.tasks.length > 0;
  return filter === 'late' ? loan.daysLate > 0 : loan.daysLate === 0;
}

/** The store's loans: whom to ring first. */
export function LoansPage() {
  return (
    <OnDuty>
      <Loans />
    </OnDuty>
  );
}

function Loans() {
  const say = useStaffText().aidsLoanWork;
  const [filter, setFilter] = useState<Filter>('ring');
  const query = useQuery({
    queryKey: ['store-aid-loans'],
    queryFn: () => call('GET /api/units/aid-loans'),
    refetchInterval: 60_000,
  });
  return (
    <div className="loan-work">
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <PartState query={query} doing={say.loading}>
        {({ loans }) => {
          const shown = loans.filter((loan) => stands(loan, filter));
          return (
            <>
              <fieldset className="loan-work-filters">
                <legend className="ds-sr-only">{say.heading}</legend>
                {filters.map((each) => (
                  <button
                    key={each}
                    type="button"
                    className="ds-button"
                    data-variant={each === filter ? 'primary' : 'secondary'}
                    data-color="accent"
                    aria-pressed={each === filter}
                    onClick={() => setFilter(each)}
                  >
                    {say[each]} <span className="figures">{loans.filter((loan) => stands(loan, each)).length}</span>
                  </button>
                ))}
              </fieldset>
              {shown.length === 0 ? <p className="quiet">{say.none}</p> : <List loans={shown} hasNames />}
            </>
          );
        }}
      </PartState>
    </div>
  );
}

/** All that one person has and had of the store. */
export function LoansPart({ personId }: { personId: string }) {
  const say = useStaffText().aidsLoanWork;
  const query = useQuery({
    queryKey: ['aid-loans-of', personId],
    queryFn: () => call('GET /api/people/:personId/aid-loans', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={query} doing={say.loading}>
      {({ loans }) => (loans.length === 0 ? <p className="quiet">{say.noneOf}</p> : <List loans={loans} />)}
    </PartState>
  );
}

function List({ loans, hasNames = false }: { loans: readonly StoreLoan[]; hasNames?: boolean }) {
  return (
    <ul className="loan-work-list">
      {loans.map((loan) => (
        <li key={loan.loanId}>
          {hasNames ? <Who loan={loan} /> : null}
          <What loan={loan} />
          <LoanActs loan={loan} />
          <Photos loan={loan} />
        </li>
      ))}
    </ul>
  );
}

function Photos({ loan }: { loan: StoreLoan }) {
  const { language } = useLanguage();
  return <LoanPhotos loanId={loan.loanId} what={loan.article[language]} />;
}

function Who({ loan }: { loan: StoreLoan }) {
  return (
    <p className="loan-work-line">
      <Link to="/people/$personId" params={{ personId: loan.personId }} search={{ part: 'aid-loans' }}>
        <strong>{loan.name}</strong>
      </Link>
      {loan.phone ? (
        <a className="figures" href={telephone(loan.phone)}>
          {loan.phone}
        </a>
      ) : null}
    </p>
  );
}

function What({ loan }: { loan: StoreLoan }) {
  const say = useStaffText().aidsLoanWork;
  const { language } = useLanguage();
  const { date } = useClock();
  return (
    <>
      <p className="loan-work-line">
        {loan.article[language]}, {loan.size[language]} <span className="figures">{loan.label}</span>
      </p>
      <p className="loan-work-line">
        {loan.backOn ? (
          <Tag>{loan.swappedTo ? say.swapped(loan.swappedTo) : say.back(date(loan.backOn))}</Tag>
        ) : loan.daysLate > 0 ? (
          <Tag tone="waiting" sign="clock">
            {say.daysLate(loan.daysLate, date(loan.dueOn))}
          </Tag>
        ) : (
          <span className="figures">{say.dueOn(date(loan.dueOn))}</span>
        )}
        {loan.isMeanwhile ? <Tag>{say.meanwhile}</Tag> : null}
        {loan.fit ? (
          <Tag tone={loan.fit.answer === 'yes' ? 'good' : 'waiting'} sign={loan.fit.answer === 'yes' ? 'check' : 'pen'}>
            {say.fit[loan.fit.answer]}
          </Tag>
        ) : null}
      </p>
      {loan.fit?.words ? <p>“{loan.fit.words}”</p> : null}
      {loan.fit ? <FitSaid fit={loan.fit} /> : null}
      <Fitted fitted={loan.fitted} />
    </>
  );
}
