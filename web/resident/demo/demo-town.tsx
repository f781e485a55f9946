import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { type AgePart, AgePicture, highlightedFrom } from './age-picture.tsx';

type Inhabitants = Answer<'GET /api/demo'>['inhabitants'][number];

/** What the town is made of: its people by age as a picture, the same as a table, and how it was made. */
export function DemoTown(props: { say: DemoText; inhabitants: readonly Inhabitants[] }) {
  const { town } = props.say;
  const [slug, setSlug] = useState('');
  const chosen = props.inhabitants.find(({ placeSlug }) => placeSlug === slug) ?? props.inhabitants[0];
  return (
    <section className="demo-part" id="town" aria-labelledby="town-heading">
      <h2 id="town-heading">{town.heading}</h2>
      {chosen ? (
        <>
          <label className="demo-which">
            <span>{town.which}</span>
            <select className="ds-input" value={chosen.placeSlug} onChange={(event) => setSlug(event.target.value)}>
              {props.inhabitants.map(({ placeSlug, placeName }) => (
                <option key={placeSlug} value={placeSlug}>
                  {placeName}
                </option>
              ))}
            </select>
          </label>
          <Ages say={props.say} of={chosen} />
        </>
      ) : (
        <Empty sign="person" heading={town.none}>
          {town.noneHelp}
        </Empty>
      )}
      <h3>{town.made}</h3>
      <ul className="demo-made">
        {town.madeOf.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Ages(props: { say: DemoText; of: Inhabitants }) {
  const { town } = props.say;
  const { language } = useLanguage();
  const { day } = useClock();
  const { ages, placeName, on } = props.of;
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-${language === 'sv' ? 'SE' : 'NO'}`);
  const percent = new Intl.NumberFormat(number.resolvedOptions().locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const all = sum(ages);
  const old = sum(ages.filter(({ from }) => from >= highlightedFrom));
  const age = ({ from, to }: AgePart) => (to === null ? town.older(from) : town.between(from, to));
  return (
    <>
      <p>{town.lead(placeName, number.format(all))}</p>
      <figure className="demo-ages">
        <AgePicture ages={ages} label={town.chart(placeName)} years={town.years} />
        <figcaption>
          <strong>{town.highlighted(number.format(old), percent.format(old / all))}</strong> {town.how}
        </figcaption>
      </figure>
      <details>
        <summary>{town.table}</summary>
        <table className="demo-table">
          <caption>{town.chart(placeName)}</caption>
          <thead>
            <tr>
              <th scope="col">{town.age}</th>
              <th scope="col">{town.count}</th>
              <th scope="col">{town.share}</th>
            </tr>
          </thead>
          <tbody>
            {ages.map((part) => (
              <tr key={part.from}>
                <th scope="row">{age(part)}</th>
                <td>{number.format(part.count)}</td>
                <td>{percent.format(part.count / all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="quiet">{town.counted(day(`${on}T12:00:00Z`))}</p>
    </>
  );
}

function sum(parts: readonly AgePart[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}
