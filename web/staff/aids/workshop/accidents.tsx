import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { Tag } from '../../../ui/notice.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { AccidentReport } from './accident-report.tsx';
import { ReleaseAccident } from './release-accident.tsx';
import { accidentsQuery, useAidAct } from './workshop-data.ts';

/** Accidents: the report made from the record, and who has been told. */
export function Accidents() {
  const { aidMore } = useStaffText();
  const say = aidMore.recalls;
  const { after } = useStaffText().aidStore;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const [opened, setOpened] = useState<string | null>(null);
  const accidents = useQuery(accidentsQuery);
  const told = useAidAct('POST /api/aids/accidents/:accidentId/told');
  const rows = accidents.data?.accidents ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="aid-part">
      <h2>{say.accidents}</h2>
      <RefusedHere problem={told.error} words={aidMore.refused} />
      <ul className="aid-list">
        {rows.map((one) => (
          <li key={one.id} className="aid-row">
            <span className="aid-row-head">
              <Link to="/aids/things/$thingId" params={{ thingId: one.thingId }}>
                {`${one.article[language]}, ${one.label}`}
              </Link>
              <span className="quiet figures">{day(one.happenedAt)}</span>
            </span>
            <span className="aid-facts-line">
              <Tag tone={one.authorityToldAt ? 'good' : 'waiting'} sign={one.authorityToldAt ? 'check' : 'warning'}>
                {one.authorityToldAt ? say.toldAuthority : say.tellBy(`${day(one.tellBy)} ${clock(one.tellBy)}`)}
              </Tag>
              <span>{aidMore.harm[one.harm]}</span>
              {one.sameOut > 0 ? <span className="quiet">{say.same(one.sameOut)}</span> : null}
            </span>
            <p>{one.words}</p>
            <span className="aid-acts">
              <Button
                variant="secondary"
                sign="letter"
                aria-expanded={opened === one.id}
                onClick={() => setOpened(opened === one.id ? null : one.id)}
              >
                {after.open}
              </Button>
              {(['maker', 'authority'] as const).map((who) =>
                (who === 'maker' ? one.makerToldAt : one.authorityToldAt) ? null : (
                  <Button
                    key={who}
                    variant="tertiary"
                    color="neutral"
                    busy={told.isPending}
                    onClick={() => told.mutate({ params: { accidentId: one.id }, body: { who } })}
                  >
                    {who === 'maker' ? say.toldMaker : say.toldAuthority}
                  </Button>
                ),
              )}
            </span>
            {opened === one.id ? <AccidentReport accident={one} done={() => setOpened(null)} /> : null}
            <span className="aid-facts-line no-print">
              <ReleaseAccident accident={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
