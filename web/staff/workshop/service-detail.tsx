import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { EditService } from './edit-service.tsx';
import { NotesTable } from './notes-table.tsx';
import { RetireService } from './retire-service.tsx';
import { noonOf } from './say-value.ts';
import { factsOf } from './service-facts.ts';
import { Told } from './told.tsx';
import type { ServiceEntry } from './workshop-data.ts';

/** One kind of help as the municipality describes it, and the way to describe it anew. `type` null: one to add. */
export function ServiceDetail(props: { type: ServiceEntry | null; today: string }) {
  const { type, today } = props;
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const [doing, setDoing] = useState<'edit' | 'retire' | null>(type ? null : 'edit');
  const [told, setTold] = useState<string | null>(null);
  const done = (from: string) => {
    setDoing(null);
    setTold(say.decided(day(noonOf(from))));
  };
  return (
    <article className="workshop-detail">
      <header>
        <h2>{type ? type.serviceType.label[language] : say.service.add}</h2>
        {type ? <p className="lead">{type.serviceType.explained[language]}</p> : null}
      </header>
      {told ? <Told words={told} /> : null}
      {type?.toConfirm ? (
        <Notice tone="waiting">
          <p>{say.service.confirmHelp}</p>
        </Notice>
      ) : null}
      {type && doing !== 'edit' ? <Facts type={type} /> : null}
      {doing === 'edit' ? (
        <EditService type={type} today={today} onCancel={() => setDoing(null)} onDone={done} />
      ) : doing === 'retire' && type ? (
        <RetireService type={type} today={today} onCancel={() => setDoing(null)} onDone={done} />
      ) : (
        <div className="workshop-actions">
          <Button onClick={() => setDoing('edit')}>{type ? say.edit : say.service.add}</Button>
          {type && !type.endsOn ? (
            <Button variant="secondary" color="neutral" onClick={() => setDoing('retire')}>
              {say.service.retire}
            </Button>
          ) : null}
        </div>
      )}
      {type ? <NotesTable notes={type.notes} nameOf={() => type.serviceType.label[language]} /> : null}
    </article>
  );
}

function Facts(props: { type: ServiceEntry }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day } = useClock();
  const { serviceType, since, upcoming, endsOn } = props.type;
  const now = factsOf(serviceType, say, language);
  const next = upcoming ? factsOf(upcoming.serviceType, say, language) : null;
  return (
    <table className="ds-table workshop-table">
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          <th scope="col">{since ? `${say.now}. ${say.since(day(noonOf(since)))}` : say.now}</th>
          {upcoming ? <th scope="col">{say.comingFrom(day(noonOf(upcoming.validFrom)))}</th> : null}
        </tr>
      </thead>
      <tbody>
        {now.map(({ what, words }, index) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-label={next ? say.now : undefined}>{words}</td>
            {next ? (
              <td data-label={say.state.coming}>{next[index]?.words === words ? '=' : next[index]?.words}</td>
            ) : null}
          </tr>
        ))}
        {endsOn ? (
          <tr>
            <th scope="row">{say.state.coming}</th>
            <td>{say.list.ends(day(noonOf(endsOn)))}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
