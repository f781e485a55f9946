import { useQuery } from '@tanstack/react-query';
import type { AreaContact } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { areasQuery } from './technical-data.ts';

/** How the devices of each area stand, as bars with a table beside. No map: an area is enough to see what has fallen out. */
export function AreaPicture() {
  const say = useStaffText().technical;
  const { clock } = useClock();
  const areas = useQuery(areasQuery);
  if (!areas.data) {
    return areas.error ? (
      <ErrorMessage problem={areas.error} retry={areas.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.loading} />
    );
  }
  const rows = areas.data.areas.filter((area) => sizeOf(area) > 0);
  const most = Math.max(1, ...rows.map(sizeOf));
  const countedAt = rows[0]?.countedAt;
  return (
    <section className="technical-areas" aria-labelledby="technical-areas">
      <h2 id="technical-areas">{say.areas}</h2>
      {rows.length === 0 ? <p className="quiet">{say.areasNone}</p> : null}
      <ul aria-hidden="true">
        {rows.map((area) => (
          <li key={`${area.placeName} ${area.areaName}`}>
            <span>
              {area.placeName}, {area.areaName}
            </span>
            <Bar area={area} most={most} />
            <span className="figures quiet">{say.areaOf(area.heard, area.heard + area.silent)}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say.areasTable}</summary>
        <div className="technical-table">
          <table className="ds-table">
            <thead>
              <tr>
                {[say.area, say.heard, say.silent, say.unsupervised].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((area) => (
                <tr key={`${area.placeName} ${area.areaName}`}>
                  <th scope="row">
                    {area.placeName}, {area.areaName}
                  </th>
                  <td className="figures">{area.heard}</td>
                  <td className="figures">{area.silent}</td>
                  <td className="figures">{area.unsupervised}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {countedAt ? <p className="quiet figures">{say.areasAt(clock(countedAt))}</p> : null}
    </section>
  );
}

function sizeOf({ heard, silent, unsupervised }: AreaContact): number {
  return heard + silent + unsupervised;
}

/** Heard is filled, without contact is striped, what sends no sign of life is an outline: no meaning by colour alone. */
function Bar(props: { area: AreaContact; most: number }) {
  const { heard, silent, unsupervised } = props.area;
  const wide = (count: number) => (count / props.most) * 100;
  const pattern = `stripes-${props.area.areaName.replaceAll(/\W/g, '')}`;
  return (
    <svg className="technical-bar" viewBox="0 0 100 6" preserveAspectRatio="none">
      <title>{props.area.areaName}</title>
      <defs>
        <pattern id={pattern} width="1.2" height="6" patternUnits="userSpaceOnUse">
          <rect width="0.7" height="6" className="technical-bar-silent" />
        </pattern>
      </defs>
      <rect x="0" width={wide(heard)} height="6" className="technical-bar-heard" />
      <rect x={wide(heard)} width={wide(silent)} height="6" fill={`url(#${pattern})`} />
      <rect x={wide(heard + silent)} width={wide(unsupervised)} height="6" className="technical-bar-unsupervised" />
    </svg>
  );
}
