import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { call } from '../../../data/call.ts';
import { serverNow } from '../../../data/server-clock.ts';
import { dayOnWall } from '../../../data/wall-clock.ts';
import { ButtonLink, telephone } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/field.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Empty, Tag } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { usePlace } from '../../../ui/place.tsx';
import { OnDuty } from '../../on-duty.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import './door-work.css';

/** What goes to homes and comes from them on a day, street by street; on the phone too. */
export function RoundPage() {
  return (
    <OnDuty>
      <Round />
    </OnDuty>
  );
}

function Round() {
  const say = useStaffText().aidDoorWork;
  const { timeZone } = usePlace();
  const [day, setDay] = useState(() => dayOnWall(serverNow(), timeZone));
  const list = useQuery({
    queryKey: ['aid-round', day],
    queryFn: () => call('GET /api/aid-rounds', { query: { roundDay: day } }),
    gcTime: 0,
  });
  return (
    <>
      <PageHeading lead={say.roundLead}>{say.round}</PageHeading>
      <DayField label={say.day} value={day} onChange={(value) => value && setDay(value)} />
      <PartState query={list} doing={say.loading}>
        {({ stops }) =>
          stops.length === 0 ? (
            <Empty sign="house" heading={say.nothing}>
              {say.nothingHelp}
            </Empty>
          ) : (
            <ol className="aid-work-list">
              {stops.map((stop) => (
                <Stop key={stop.stopId} stop={stop} />
              ))}
            </ol>
          )
        }
      </PartState>
    </>
  );
}

function Stop({ stop }: { stop: RoundStop }) {
  const say = useStaffText().aidDoorWork;
  const { language } = useLanguage();
  const { lives } = stop;
  const hidden = !lives.shown && lives.why === 'protected' ? say.hidden : say.unknown;
  return (
    <li className="aid-work-card" data-done={stop.isDone || undefined}>
      <p>
        <Tag sign={stop.errand === 'bring' ? 'forth' : 'back'}>{say[stop.errand]}</Tag>{' '}
        <strong>{lives.shown ? `${lives.street}, ${lives.postal}` : hidden}</strong>{' '}
        {stop.isDone ? (
          <Tag tone="good" sign="check">
            {say.doneTag}
          </Tag>
        ) : null}
      </p>
      <p>
        {stop.article[language]}, {stop.size[language]}{' '}
        {stop.label ? <span className="figures">{stop.label}</span> : null}{' '}
        {stop.shelf && stop.errand === 'bring' ? say.shelf(stop.shelf) : null}
      </p>
      <p>
        <Link to="/people/$personId" params={{ personId: stop.personId }} search={{ part: 'aid-door' }}>
          {stop.name}
        </Link>{' '}
        {stop.phone ? (
          <ButtonLink href={telephone(stop.phone)} variant="tertiary" sign="phone">
            {stop.phone}
          </ButtonLink>
        ) : null}
      </p>
    </li>
  );
}
