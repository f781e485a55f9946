import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StoreThing } from '@tunet/contract';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { PageHeading } from '../../../ui/page.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { ThingPhotos } from '../loans/photos.tsx';
import { CleanThing, InspectThing } from './clean-thing.tsx';
import { OrNotThere } from './not-there.tsx';
import { ThingActs } from './thing-acts.tsx';
import { thingQuery } from './workshop-data.ts';
import { StateTag } from './workshop-frame.tsx';

/** One thing: what is to be done with it now, what is known of it, and what has happened. */
export function ThingView(props: { thingId: string }) {
  const { aidWork: say } = useStaffText();
  const thing = useQuery(thingQuery(props.thingId));
  return (
    <OrNotThere query={thing} what="thing" doing={say.waiting}>
      {(card) => (
        <article className="aid-card">
          <Head thing={card} />
          {card.state === 'returned' && (card.heldBecause === null || card.heldBecause === 'infection') ? (
            <CleanThing thing={card} />
          ) : null}
          {card.state === 'cleaned' || card.state === 'inspected' ? <InspectThing thing={card} /> : null}
          <Facts thing={card} />
          <ThingActs thing={card} />
          <Photos thing={card} />
          <History thing={card} />
        </article>
      )}
    </OrNotThere>
  );
}

function Photos(props: { thing: StoreThing }) {
  const { language } = useLanguage();
  return <ThingPhotos thingId={props.thing.id} what={props.thing.article[language]} />;
}

function Head(props: { thing: StoreThing }) {
  const { aidWork: say } = useStaffText();
  const { language } = useLanguage();
  const { date } = useClock();
  const { thing } = props;
  return (
    <>
      <PageHeading lead={`${thing.article[language]}, ${thing.size[language]}`}>{thing.label}</PageHeading>
      <p className="aid-facts-line">
        <StateTag state={thing.state} held={thing.heldBecause} />
        {thing.holder ? (
          <Link to="/people/$personId" params={{ personId: thing.holder.id }}>
            {say.things.holder(thing.holder.name, date(thing.holder.dueOn))}
          </Link>
        ) : null}
      </p>
      {thing.lacking.length > 0 ? (
        <p>{say.things.lacking(thing.lacking.map(({ names }) => names[language]).join(', '))}</p>
      ) : null}
    </>
  );
}

function Facts(props: { thing: StoreThing }) {
  const { aidWork } = useStaffText();
  const { date } = useClock();
  const { thing } = props;
  const say = aidWork.things;
  const on = (day: string | null) => (day === null ? null : date(day));
  const facts: readonly (readonly [string, string | null])[] = [
    [say.store, thing.store],
    [say.shelf, thing.shelf],
    [say.serial, thing.serial],
    [say.maker, thing.maker],
    [say.model, thing.model],
    [say.batch, thing.batch],
    [say.boughtOn, on(thing.boughtOn)],
    [say.warranty, on(thing.warrantyUntilOn)],
    [say.battery, on(thing.batteryOn)],
    [say.service, on(thing.serviceOn)],
  ];
  return (
    <dl className="aid-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function History(props: { thing: StoreThing }) {
  const { aidWork: say } = useStaffText();
  const { day, clock } = useClock();
  const roles: Readonly<Record<string, string>> = say.role;
  return (
    <section className="aid-part">
      <h2>{say.things.history}</h2>
      <ol className="aid-list">
        {props.thing.happenings.map((one) => (
          <li key={one.id}>
            <strong>{say.state[one.state]}</strong>{' '}
            <span className="quiet figures">
              {[
                `${day(one.at)} ${clock(one.at)}`,
                one.programme === null ? null : say.programme[one.programme],
                one.role === null ? say.byItself : (roles[one.role] ?? say.staff),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            {one.words === null ? null : <p>{one.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
