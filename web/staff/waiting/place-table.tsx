import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlaceStay } from '@tunet/contract';
import { type Answer, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { RoomActs, StayActs } from './house-acts.tsx';

type House = Answer<'GET /api/care-places'>['units'][number];

/** Room by room: use, who is there and who comes, and the first day it is free. */
export function PlaceTable(props: { house: House; today: string }) {
  const say = useStaffText().waitingWork;
  const own = useStaffText().houseWork;
  const { day } = useClock();
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const inAWeek = new Date(Date.parse(props.today) + 7 * 86_400_000).toISOString().slice(0, 10);
  return (
    <div className="place-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say.room}</th>
            <th scope="col">{say.use}</th>
            <th scope="col">{say.who}</th>
            <th scope="col">{say.free}</th>
          </tr>
        </thead>
        <tbody>
          {props.house.places.map((place) => (
            <tr key={place.carePlaceId}>
              <th scope="row">{place.name}</th>
              <td>{say.uses[place.use]}</td>
              <td>
                {place.taken.length === 0 ? say.nobody : null}
                {place.taken.length > place.stays.length + place.closings.length ? say.hiddenOne : null}
                {place.closings.map(({ closingId, fromOn, untilOn, reason }) => (
                  <div key={closingId}>
                    {own.closedDays}: {reason}{' '}
                    <span className="quiet figures">
                      {noon(fromOn)}–{untilOn === null ? say.openEnd : noon(untilOn)}
                    </span>
                  </div>
                ))}
                {place.stays.map((stay) => (
                  <div key={stay.stayId}>
                    <Stay stay={stay} isAhead={stay.fromOn > props.today} mayCancel={!props.house.isMine} />
                    {props.house.isMine && (stay.movedInOn !== null || stay.fromOn <= inAWeek) ? (
                      <StayActs stay={stay} house={props.house} today={props.today} />
                    ) : null}
                  </div>
                ))}
              </td>
              <td className="figures">
                {place.freeFrom === null ? say.openEnd : noon(place.freeFrom)}
                {place.freeUntil === null ? '' : ` ${own.freeUntil} ${noon(place.freeUntil)}`}
                {props.house.mayManage ? <RoomActs place={place} today={props.today} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Stay(props: { stay: PlaceStay; isAhead: boolean; mayCancel: boolean }) {
  const say = useStaffText().waitingWork;
  const own = useStaffText().houseWork;
  const { day } = useClock();
  const queries = useQueryClient();
  const { stayId, personName, fromOn, untilOn, isOffered, isRelief, movedInOn } = props.stay;
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const cancel = useMutation({
    mutationFn: () =>
      command('POST /api/care-places/stays/:placeStayId/cancel', { params: { placeStayId: stayId }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['care-places'] }),
  });
  return (
    <div className="place-stay">
      {personName}{' '}
      <span className="quiet figures">
        {noon(fromOn)}–{untilOn === null ? say.openEnd : noon(untilOn)}
      </span>
      {isOffered ? ` (${say.offered})` : isRelief ? ` (${say.relief})` : ''}
      {!isOffered && !props.isAhead && movedInOn === null ? ` (${own.notIn})` : ''}
      {isRelief && props.isAhead && props.mayCancel ? (
        <Button variant="tertiary" color="neutral" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {say.cancelStay(noon(fromOn))}
        </Button>
      ) : null}
      {cancel.error ? <RefusedHere problem={cancel.error} words={say.refused} /> : null}
    </div>
  );
}
