import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answer, call } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { everything, FilterLines, type Looked } from './filter-lines.tsx';
import { NotBegun } from './not-begun.tsx';
import { ToMend } from './to-mend.tsx';
import './register.css';

type Year = Answer<'GET /api/register'>;

export const registerKey = ['register'];

/** A year of the national register months before it is sent: what is whole, what has to be mended, and what has not begun. */
export function RegisterPage() {
  return (
    <OnDuty>
      <Register />
    </OnDuty>
  );
}

function Register() {
  const say = useStaffText().register;
  const thisYear = new Date(serverNow()).getUTCFullYear();
  const [year, setYear] = useState(thisYear);
  const [looked, setLooked] = useState<Looked>(everything);
  const query = useQuery({
    queryKey: [...registerKey, year, looked],
    queryFn: () => {
      const { unit, fault, month } = looked;
      const chosen = { ...(unit ? { unit } : {}), ...(fault ? { fault } : {}), ...(month ? { month } : {}) };
      return call('GET /api/register', { query: { year: String(year), ...chosen } });
    },
    // The three lists stay where they are while the next choice is read.
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <div className="register">
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <fieldset className="register-years">
        <legend>{say.year}</legend>
        {[thisYear - 1, thisYear].map((each) => (
          <Button
            key={each}
            variant={each === year ? 'primary' : 'secondary'}
            aria-pressed={each === year}
            onClick={() => setYear(each)}
          >
            {String(each)}
          </Button>
        ))}
      </fieldset>
      <PartState query={query} doing={say.loading}>
        {(read) => (
          <>
            {read.country === 'NO' ? (
              <Reported read={read} looked={looked} onLook={setLooked} />
            ) : (
              <Notice tone="calm">{say.noRegister}</Notice>
            )}
            <NotBegun lines={read.notBegun} months={read.lateEffectMonths} />
          </>
        )}
      </PartState>
    </div>
  );
}

function Reported(props: { read: Year; looked: Looked; onLook: (looked: Looked) => void }) {
  const say = useStaffText().register;
  const { date } = useClock();
  const { read } = props;
  return (
    <>
      <p>{say.countedOn(date(read.countedOn))}</p>
      {read.totals.length === 0 ? (
        <Empty sign="letter" heading={say.none}>
          {say.noneHelp}
        </Empty>
      ) : (
        <Totals totals={read.totals} />
      )}
      {read.faulty > 0 ? (
        <FilterLines
          filters={read.filters}
          looked={props.looked}
          shown={read.toMend.length}
          of={read.faulty}
          onChange={props.onLook}
        />
      ) : null}
      <ToMend lines={read.toMend} more={read.more} isSome={read.faulty > 0} />
      <Notice tone="calm">{say.unconfirmed}</Notice>
    </>
  );
}

/** Picture and table in one: how many lines of each kind of help are whole. */
function Totals(props: { totals: Year['totals'] }) {
  const say = useStaffText().register;
  const { language } = useLanguage();
  return (
    <div className="register-table">
      <table className="ds-table">
        <caption>{say.totals}</caption>
        <thead>
          <tr>
            <th scope="col">{say.code}</th>
            <th scope="col">{say.help}</th>
            <th scope="col">{say.whole}</th>
          </tr>
        </thead>
        <tbody>
          {props.totals.map(({ registerCode, label, lines, whole }) => (
            <tr key={registerCode}>
              <td className="figures">{registerCode}</td>
              <th scope="row">{label[language]}</th>
              <td className="figures">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="register-ground" width="100" height="10" />
                  <rect width={(whole / lines) * 100} height="10" />
                </svg>{' '}
                {say.so(whole, lines)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
