import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { Button } from '../../ui/button.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

type Death = NonNullable<Answer<'GET /api/people/:personId/death'>['death']>;
type Kind = Death['items'][number]['kind'];
const things: readonly Kind[] = ['key', 'alarm', 'dispenser', 'screen'];

/** The one letter to the nearest relative: what has stopped, what is to be fetched, and one number for everything. */
export function DeathLetter(props: { death: Death; personId: string }) {
  const text = useText();
  const { deathLetter: say, deathPart, homePart, personParts } = useStaffText();
  const { longDay } = useClock();
  const { death, personId } = props;
  const person = useQuery({
    queryKey: ['person', personId],
    queryFn: () => call('GET /api/people/:personId', { params: { personId } }),
    gcTime: 0,
  });
  const { letter, estate } = death;
  const named: Partial<Record<Kind, string>> = {
    key: deathPart.item.key.toLowerCase(),
    alarm: homePart.device['social-alarm'],
    dispenser: homePart.device.dispenser,
    screen: homePart.device.screen,
  };
  const left = things.filter((kind) => death.items.some((item) => item.kind === kind)).map((kind) => named[kind] ?? '');
  if (!person.data) return null;
  const { name } = person.data;
  // Kept on one line: somebody reads it aloud to one who dials.
  const phone = letter.phone?.replaceAll(' ', '\u00A0');
  return (
    <article className="letter">
      <p>
        <strong>{letter.placeName}</strong>
        <br />
        {letter.unitName}
      </p>
      <p>{longDay(serverNow())}</p>
      <p>{letter.to ? say.to(letter.to.name) : say.toNobody}</p>
      <p>{say.first(name, name.split(' ')[0] ?? name, longDay(death.diedOn), letter.unitName)}</p>
      <p>{say.stopped}</p>
      {left.length > 0 ? <p>{say.things(text.unit.list(left))}</p> : null}
      <p>{phone ? say.number(estate.name, phone) : say.numberOnly(estate.name)}</p>
      <p>
        {say.from}
        <br />
        {estate.name}
        <br />
        {letter.unitName}, {letter.placeName}
      </p>
      <Button className="no-print" variant="secondary" color="neutral" sign="letter" onClick={() => window.print()}>
        {personParts.print}
      </Button>
    </article>
  );
}
