import type { ReactNode } from 'react';

/** A section with a heading, what it says in a sentence, and the thing itself. */
export function Section(props: { heading: string; help: string; children: ReactNode }) {
  return (
    <section className="insight-part">
      <h2>{props.heading}</h2>
      <p className="quiet">{props.help}</p>
      {props.children}
    </section>
  );
}

/** Figures in a table that scrolls by itself where the page is narrow. */
export function Figures(props: { heads: readonly string[]; rows: readonly (readonly ReactNode[])[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys (WCAG 2.1.1)
    <section className="insight-table" aria-label={props.label} tabIndex={0}>
      <table className="ds-table" data-size="sm">
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of figures have no other name than their place
            <tr key={line}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row have no other name than their place
                <td key={index} className={typeof cell === 'number' ? 'figures' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
