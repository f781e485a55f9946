import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Refused, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useNow } from '../../ui/time.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ReceivingTable } from './receiving-table.tsx';
import { ReportLines } from './report-lines.tsx';
import { openReportQuery, reportQuery, useWatchAct } from './watch-data.ts';
import { AtOwnDesk } from './watch-page.tsx';
import './shifts.css';

/** The report of the shift: made from what is open, handed to the next. */
export function ReportPage() {
  const { reportId }: { reportId?: string } = useParams({ strict: false });
  return <AtOwnDesk>{reportId === undefined ? <OpenReport /> : <KeptReport reportId={reportId} />}</AtOwnDesk>;
}

function OpenReport() {
  const all = useStaffText();
  const say = all.shiftReport;
  const text = useText();
  const { relative, longDay, clock } = useClock();
  const now = useNow(30);
  const report = useQuery(openReportQuery);
  const make = useWatchAct('POST /api/shift-reports');
  const [words, setWords] = useState('');
  if (report.error && !report.data) {
    return <ErrorMessage problem={report.error} retry={report.refetch} logIn={loginAddress('staff')} />;
  }
  if (!report.data) return <Waiting doing={text.waiting.page} />;
  const { deskName, at, lines, receiving, earlier } = report.data;
  const body = words.trim() === '' ? {} : { words };
  return (
    <div className="watch-page report">
      <PageHeading lead={say.help}>{say.title}</PageHeading>
      <p className="only-print">
        {deskName}, {longDay(at)} {clock(at)}
      </p>
      <section className="watch-part" aria-labelledby="report-open">
        <h2 id="report-open">{say.open}</h2>
        <ReportLines lines={lines} />
      </section>
      <section className="watch-part" aria-labelledby="report-receiving">
        <h2 id="report-receiving">{all.watch.receiving}</h2>
        <ReceivingTable receiving={receiving} />
      </section>
      <section className="watch-part no-print" aria-label={say.handOver}>
        <TextArea label={say.words} help={say.wordsHelp} value={words} onChange={setWords} maxLength={2_000} />
        <div className="watch-row">
          <Button
            sign="forth"
            busy={make.isPending}
            onClick={() => make.mutate({ body }, { onSuccess: () => setWords('') })}
          >
            {say.handOver}
          </Button>
          <Button variant="secondary" color="neutral" onClick={() => print()}>
            {say.print}
          </Button>
        </div>
        <Refused problem={make.error} />
        {make.isSuccess ? (
          <Notice tone="good" live>
            {say.handed}
          </Notice>
        ) : null}
      </section>
      {earlier.length === 0 ? null : (
        <section className="watch-part no-print" aria-labelledby="report-earlier">
          <h2 id="report-earlier">{say.earlier}</h2>
          <ul className="plain-lines">
            {earlier.map(({ id, madeByName, madeAt, readByName }) => (
              <li key={id}>
                <Link to="/watch/report/$reportId" params={{ reportId: id }}>
                  {say.madeBy(madeByName, relative(madeAt, now))}
                </Link>
                {' · '}
                {readByName === null ? say.notRead : say.readBy(readByName)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function KeptReport(props: { reportId: string }) {
  const say = useStaffText().shiftReport;
  const text = useText();
  const { relative } = useClock();
  const now = useNow(30);
  const report = useQuery(reportQuery(props.reportId));
  const confirm = useWatchAct('POST /api/shift-reports/:reportId/confirm');
  if (report.error && !report.data) {
    return <ErrorMessage problem={report.error} retry={report.refetch} logIn={loginAddress('staff')} />;
  }
  if (!report.data) return <Waiting doing={text.waiting.page} />;
  const { madeByName, madeAt, words, read, isMine, lines, gone } = report.data;
  const params = { reportId: props.reportId };
  return (
    <div className="watch-page report">
      <PageHeading lead={say.madeBy(madeByName, relative(madeAt, now))}>{say.title}</PageHeading>
      {words === null ? null : <blockquote className="report-words">{words}</blockquote>}
      <section className="watch-part" aria-labelledby="report-left">
        <h2 id="report-left">{say.left}</h2>
        <ReportLines lines={lines} />
        {gone > 0 ? <p className="quiet">{say.gone(gone)}</p> : null}
      </section>
      <div className="watch-row no-print">
        {read ? (
          <Notice tone="good">{say.confirmed(read.byName, relative(read.at, now))}</Notice>
        ) : isMine ? (
          <Notice>{say.waitsForNext}</Notice>
        ) : (
          <Button sign="check" busy={confirm.isPending} onClick={() => confirm.mutate({ params, body: {} })}>
            {say.confirm}
          </Button>
        )}
        <Button variant="secondary" color="neutral" onClick={() => print()}>
          {say.print}
        </Button>
      </div>
      <Refusal problem={confirm.error} words={{ 'already-read': say.alreadyRead }} />
    </div>
  );
}
