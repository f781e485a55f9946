import type { ReactNode } from 'react';

/** One bar of a picture: how high, and what it says. */
export interface Bar {
  readonly key: string;
  /** under the bar; empty for none */
  readonly label: string;
  readonly value: number;
}

/** Bars side by side, drawn to the highest, with the same as a table to open beside them. */
export function Bars(props: {
  title: string;
  bars: readonly Bar[];
  columns: readonly [string, string];
  asTable: string;
  children?: ReactNode;
}) {
  const { bars } = props;
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const width = 100 / Math.max(1, bars.length);
  return (
    <section className="bars">
      <h2>{props.title}</h2>
      {props.children}
      <svg className="bars-picture" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ key, value }, index) => {
          const height = (value / highest) * 38;
          return (
            <rect key={key} x={index * width + width * 0.12} y={40 - height} width={width * 0.76} height={height} />
          );
        })}
      </svg>
      <div className="bars-labels" aria-hidden="true">
        {bars.map(({ key, label }) => (
          <span key={key}>{label}</span>
        ))}
      </div>
      <details>
        <summary>{props.asTable}</summary>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{props.columns[0]}</th>
              <th scope="col">{props.columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row">{label === '' ? key : label}</th>
                <td className="figures">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Things by how often, each with a bar beside its number: picture and table in one. */
export function Ranked(props: {
  title: string;
  rows: readonly { readonly label: string; readonly value: number }[];
  columns: readonly [string, string];
}) {
  const highest = Math.max(1, ...props.rows.map(({ value }) => value));
  return (
    <section className="bars">
      <h2>{props.title}</h2>
      <table className="ds-table ranked">
        <thead>
          <tr>
            <th scope="col">{props.columns[0]}</th>
            <th scope="col">{props.columns[1]}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="figures">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(value / highest) * 100} height="10" />
                </svg>
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
