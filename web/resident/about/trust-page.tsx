import { usePageText } from '../../ui/more-text.tsx';
import { PageHeading } from '../../ui/page.tsx';
import './about.css';

/** The seven principles: what the product does for each, and what it never does. Published for residents, staff and unions alike. */
export function TrustPage() {
  const say = usePageText().trust;
  return (
    <>
      <PageHeading lead={say.lead}>{say.heading}</PageHeading>
      <ol className="trust">
        {say.principles.map(({ title, does, never }) => (
          <li key={title}>
            <h2>{title}</h2>
            <dl>
              <dt>{say.does}</dt>
              <dd>{does}</dd>
              <dt>{say.never}</dt>
              <dd>{never}</dd>
            </dl>
          </li>
        ))}
      </ol>
      <section>
        <h2>{say.toStaff}</h2>
        {say.toStaffLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </>
  );
}
