import type { AidForecast, AidInsight } from '@tunet/contract';
import { useState } from 'react';
import { Select } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Figures, Section } from './figures.tsx';

const size = { left: 36, right: 8, top: 10, bottom: 22, width: 640, height: 200 };

/** What went out of an article quarter by quarter, and what to expect; the one most lent first. */
export function Forecasts({ seen }: { seen: AidInsight }) {
  const { forecast, inhabitantsFrom } = seen;
  const { longDay } = useClock();
  const say = useStaffText().aidInsightWork;
  const { language } = useLanguage();
  const [chosen, setChosen] = useState('');
  const one = forecast.find(({ articleId }) => articleId === chosen) ?? forecast[0];
  if (!one)
    return (
      <Section heading={say.forecast} help={say.forecastHelp}>
        <p>{say.noForecast}</p>
      </Section>
    );
  const nameOf = (quarter: string) =>
    say.ofQuarter(1 + Math.floor((Number(quarter.slice(5, 7)) - 1) / 3), quarter.slice(0, 4));
  return (
    <Section heading={say.forecast} help={say.forecastHelp}>
      <Select
        label={say.article}
        value={one.articleId}
        onChange={setChosen}
        options={forecast.map(({ articleId, name }) => ({ value: articleId, label: name[language] }))}
      />
      <Picture one={one} nameOf={nameOf} />
      {one.expected.length === 0 ? (
        <p>{one.lacks === 'inhabitants' ? say.lacksInhabitants : say.lacksYears(one.years)}</p>
      ) : (
        <Figures
          label={say.forecast}
          heads={[say.quarter, say.expected, say.between]}
          rows={one.expected.map(({ quarter, expected, low, high }) => [
            nameOf(quarter),
            expected,
            say.range(low, high),
          ])}
        />
      )}
      {inhabitantsFrom !== null && one.was.some(({ quarter }) => quarter < inhabitantsFrom) ? (
        <p className="quiet">{say.inhabitantsFrom(longDay(`${inhabitantsFrom}T11:00:00Z`))}</p>
      ) : null}
      <details>
        <summary>{say.was}</summary>
        <Figures
          label={say.was}
          heads={[say.quarter, say.loans]}
          rows={one.was.map(({ quarter, loans }) => [nameOf(quarter), loans ?? say.few])}
        />
      </details>
    </Section>
  );
}

function Picture({ one, nameOf }: { one: AidForecast; nameOf: (quarter: string) => string }) {
  const say = useStaffText().aidInsightWork;
  const quarters = [...one.was.map(({ quarter }) => quarter), ...one.expected.map(({ quarter }) => quarter)];
  const most = Math.max(5, ...one.was.map(({ loans }) => loans ?? 0), ...one.expected.map(({ high }) => high));
  const inner = size.width - size.left - size.right;
  const wide = inner / Math.max(1, quarters.length);
  const x = (quarter: string) => size.left + wide * quarters.indexOf(quarter);
  const y = (count: number) => size.top + (1 - count / most) * (size.height - size.top - size.bottom);
  return (
    <svg className="insight-forecast" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={say.forecast}>
      {[0, most].map((count) => (
        <g key={count}>
          <line className="insight-grid" x1={size.left} x2={size.width - size.right} y1={y(count)} y2={y(count)} />
          <text x={size.left - 6} y={y(count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {one.was.map(({ quarter, loans }) =>
        loans === null ? null : (
          <rect
            key={quarter}
            className="insight-was"
            x={x(quarter) + 2}
            y={y(loans)}
            width={wide - 4}
            height={y(0) - y(loans)}
            rx={2}
          />
        ),
      )}
      {one.expected.map(({ quarter, expected, low, high }) => (
        <g key={quarter}>
          <rect
            className="insight-field"
            x={x(quarter) + 2}
            y={y(high)}
            width={wide - 4}
            height={Math.max(2, y(low) - y(high))}
            rx={2}
          />
          <line
            className="insight-middle"
            x1={x(quarter) + 2}
            x2={x(quarter) + wide - 2}
            y1={y(expected)}
            y2={y(expected)}
          />
        </g>
      ))}
      {quarters.map((quarter, index) =>
        index % Math.ceil(quarters.length / 3) === 0 ? (
          <text key={quarter} x={x(quarter) + 2} y={size.height - 6}>
            {nameOf(quarter)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
