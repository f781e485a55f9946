import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GuideWay } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf } from '../workshop/say-value.ts';
import { Told } from '../workshop/told.tsx';
import { WhyForm } from '../workshop/why-form.tsx';
import { EditTable } from './edit-table.tsx';
import { type GuideWorkshop, guideWorkshopKey, sayWhen, type Table } from './guide-workshop-data.ts';

/** Who is responsible for what, as it counts today, with what is to come and the way to decide otherwise. */
export function TableView(props: { workshop: GuideWorkshop; titleOf: (way: GuideWay) => string }) {
  const { table, today } = props.workshop;
  const text = useStaffText();
  const say = text.guideWorkshop;
  const { day } = useClock();
  const [isEditing, setEditing] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const coming = table.versions.filter(({ validFrom }) => validFrom > today);
  if (isEditing)
    return (
      <EditTable
        workshop={props.workshop}
        titleOf={props.titleOf}
        onCancel={() => setEditing(false)}
        onDone={(from) => {
          setEditing(false);
          setTold(text.workshop.decided(day(noonOf(from))));
        }}
      />
    );
  return (
    <article className="workshop-detail">
      <header>
        <h2>{say.table}</h2>
        <p className="lead">{say.tableHelp}</p>
        <p className="quiet">{table.since ? say.since(day(noonOf(table.since))) : say.proposal}</p>
      </header>
      {told ? <Told words={told} /> : null}
      {coming.map((version) => (
        <Coming
          key={version.validFrom}
          version={version}
          titleOf={props.titleOf}
          onDone={() => setTold(text.workshop.takenBack)}
        />
      ))}
      <Lines table={table.lines} titleOf={props.titleOf} />
      <div className="workshop-actions">
        <Button onClick={() => setEditing(true)}>{say.edit}</Button>
      </div>
      {table.versions.length > 0 ? (
        <section className="workshop-part">
          <h3>{say.versions}</h3>
          {table.versions.toReversed().map(({ validFrom, lines }) => (
            <details key={validFrom}>
              <summary>
                {say.sinceDay(day(noonOf(validFrom)))} · {say.lines(lines.length)}
              </summary>
              <Lines table={lines} titleOf={props.titleOf} />
            </details>
          ))}
        </section>
      ) : null}
    </article>
  );
}

function Coming(props: {
  version: GuideWorkshop['table']['versions'][number];
  titleOf: (way: GuideWay) => string;
  onDone: () => void;
}) {
  const text = useStaffText();
  const { day } = useClock();
  const cache = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { validFrom } = props.version;
  const takeBack = useMutation({
    mutationFn: (why: string) => command('POST /api/workshop/guide/table/take-back', { body: { validFrom, why } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: guideWorkshopKey }).then(props.onDone),
  });
  return (
    <Notice tone="waiting">
      <p>{text.workshop.comingFrom(day(noonOf(validFrom)))}</p>
      {isAsking ? (
        <WhyForm
          busy={takeBack.isPending}
          problem={takeBack.error}
          onDecide={(why) => takeBack.mutate(why)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button variant="secondary" color="neutral" onClick={() => setAsking(true)}>
          {text.guideWorkshop.takeBack}
        </Button>
      )}
    </Notice>
  );
}

/** The lines in their order: when, the answer, and where it comes from. */
function Lines(props: { table: Table; titleOf: (way: GuideWay) => string }) {
  const say = useStaffText().guideWorkshop;
  const { language } = useLanguage();
  const { day } = useClock();
  return (
    <table className="ds-table workshop-table">
      <thead>
        <tr>
          <th scope="col">{say.when}</th>
          <th scope="col">{say.answers}</th>
          <th scope="col">{say.source}</th>
        </tr>
      </thead>
      <tbody>
        {props.table.map((row) => (
          <tr key={row.code}>
            <td data-label={say.when}>{sayWhen(row.when, say)}</td>
            <td data-label={say.answers}>
              <strong>{props.titleOf(row.way)}</strong> ({say.whos[row.who]})
              <br />
              <span className="quiet">{row.because[language]}</span>
            </td>
            <td data-label={say.source}>
              {row.law}
              <br />
              <span className="quiet">
                {row.page}
                {row.since ? `, ${say.sinceDay(day(noonOf(row.since)))}` : ''}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
