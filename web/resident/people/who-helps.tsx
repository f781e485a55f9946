import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { ButtonLink, telephone } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { usePlace } from '../../ui/place.tsx';

/** Who helps her: whom to ask first, who usually comes, and whom to ring for what. Shown to those who may see her visits. */
export function Helpers({ personId, name }: { personId: string; name: string | null }) {
  const say = usePageText().helpers;
  const { longDate } = useClock();
  const { country } = usePlace();
  const found = useQuery({
    queryKey: ['helpers', personId],
    queryFn: () => call('GET /api/my/people/:personId/helpers', { params: { personId } }),
    // One who may not see her visits is shown the rest of the page, and nothing of this.
    retry: false,
  });
  if (!found.data) return null;
  const { contact, usual, unit } = found.data;
  return (
    <section className="helpers" aria-labelledby="helpers">
      <h2 id="helpers">{name === null ? say.heading : say.headingOf(name)}</h2>
      <h3>{name === null ? say.contact : say.contactOf}</h3>
      <p>{contact ? say.since(contact.firstName, longDate(contact.since)) : say.none}</p>
      <h3>{say.usual}</h3>
      {usual.length === 0 ? (
        <p>{say.nobody}</p>
      ) : (
        <>
          <p>{say.usualLead}</p>
          <ul>
            {usual.map(({ firstName, times }) => (
              <li key={firstName}>
                <strong>{firstName}</strong>, {say.times(times)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say.whom}</h3>
      <ol>
        <li>{say.urgent(country === 'SE' ? '112' : '113')}</li>
        <li>
          {say.visits} {unit?.open ? say.open(unit.open.from, unit.open.to) : null}
          {unit?.phone ? (
            <p>
              <ButtonLink href={telephone(unit.phone)} variant="secondary" sign="phone">
                {unit.name}: {unit.phone}
              </ButtonLink>
            </p>
          ) : null}
        </li>
        <li>{say.office}</li>
      </ol>
    </section>
  );
}
