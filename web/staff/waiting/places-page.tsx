import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CarePlace, WaitingRow } from '@tunet/contract';
import { type Answer, call } from '../../data/call.ts';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { MakeRoom } from './house-acts.tsx';
import { OccupancyPicture } from './occupancy-picture.tsx';
import { usePlaces } from './offer-form.tsx';
import { OverTime } from './over-time-picture.tsx';
import { PlaceTable } from './place-table.tsx';
import { ReliefYear } from './relief-year.tsx';
import { RotationForm } from './rotation-form.tsx';
import './waiting.css';

type House = Answer<'GET /api/care-places'>['units'][number];

/** People and places side by side: house by house who is where and what is free, and who waits for it. */
export function PlacesPage() {
  return (
    <OnDuty>
      <Places />
    </OnDuty>
  );
}

function Places() {
  const say = useStaffText().waitingWork;
  const places = usePlaces();
  // Who waits is the office's to see; the house sees its rooms and those who live in them.
  const isOffice = places.data?.units.some(({ isMine }) => isMine) === false;
  const list = useQuery({
    queryKey: ['waiting-list'],
    queryFn: () => call('GET /api/waiting-list'),
    gcTime: 0,
    enabled: isOffice,
  });
  const waiting = list.data?.waiting.filter(({ state }) => state === 'waiting') ?? [];
  return (
    <div className="places">
      <PageHeading>{say.places}</PageHeading>
      <PartState query={places} doing={say.placesLoading}>
        {({ today, units }) =>
          units.length === 0 ? (
            <Empty sign="bed" heading={say.noPlaces} />
          ) : (
            <>
              {units.map((house) => (
                <OneHouse key={house.unitId} house={house} today={today} waiting={waiting} />
              ))}
              {isOffice ? <RotationForm units={units} waiting={waiting} /> : null}
            </>
          )
        }
      </PartState>
    </div>
  );
}

function OneHouse(props: { house: House; today: string; waiting: readonly WaitingRow[] }) {
  const say = useStaffText().waitingWork;
  const bands = useStaffText().composer.bands;
  const { language } = useLanguage();
  const { day } = useClock();
  const { house, today } = props;
  const kinds = new Set(house.places.flatMap(({ serviceTypes }) => serviceTypes));
  const people = props.waiting.filter(({ serviceType }) => kinds.has(serviceType));
  const taken = house.places.filter((place) => isTaken(place, today)).length;
  return (
    <section className="house">
      <h2>{house.name}</h2>
      <p>
        <strong>{say.occupancy(taken, house.places.length)}</strong>
      </p>
      <div className="house-sides">
        <div>
          <OccupancyPicture places={house.places} today={today} />
          <PlaceTable house={house} today={today} />
          <OverTime unitId={house.unitId} />
          <ReliefYear places={house.places} today={today} />
          {house.mayManage ? <MakeRoom house={house} /> : null}
        </div>
        <div hidden={house.isMine}>
          <h3>{say.people}</h3>
          {people.length === 0 ? <p className="quiet">{say.peopleNone}</p> : null}
          <ul className="house-people">
            {people.map((row) => (
              <li key={row.waitingId}>
                <Link to="/waiting-list/$waitingId" params={{ waitingId: row.waitingId }}>
                  {row.personName}
                </Link>{' '}
                <span className="quiet">
                  {row.label[language]}, {bands[row.band]}, {say.since(day(`${row.since}T11:00:00Z`))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** Somebody has the room on the day. */
export function isTaken({ taken }: CarePlace, day: string): boolean {
  return taken.some(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || untilOn > day));
}
