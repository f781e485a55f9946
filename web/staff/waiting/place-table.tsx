import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CarePlace, PlaceStay } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Room by room: use, who is there and who comes, and the first day it is free. */
export function PlaceTable(props: { places: readonly CarePlace[]; today: string }) {
  const say = useStaffText().waitingWork;
  const { day } = useClock();
  const noon = (date: string) => day(`${date}T11:00:00Z`);
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
          {props.places.map((place) => (
            <tr key={place.carePlaceId}>
              <th scope="row">{place.name}</th>
              <td>{say.uses[place.use]}</td>
              <td>
                {place.taken.length === 0 ? say.nobody : null}
                {place.taken.length > place.stays.length ? say.hiddenOne : null}
                {place.stays.map((stay) => (
                  <Stay key={stay.stayId} stay={stay} isAhead={stay.fromOn > props.today} />
                ))}
              </td>
              <td className="figures">{place.freeFrom === null ? say.openEnd : noon(place.freeFrom)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Stay(props: { stay: PlaceStay; isAhead: boolean }) {
  const say = useStaffText().waitingWork;
  const { day } = useClock();
  const queries = useQueryClient();
  const { stayId, personName, fromOn, untilOn, isOffered, isRelief } = props.stay;
  const noon = (date: string) => day(`${date}T11:00:00Z`);
  const cancel = useMutation({
    mutationFn: () => command('POST /api/care-places/stays/:placeStayId/cancel', { params: { placeStayId: stayId }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['care-places'] }),
  });
  return (
    <div className="place-stay">
      {personName}{' '}
      <span className="quiet figures">
        {noon(fromOn)}–{untilOn === null ? say.openEnd : noon(untilOn)}
      </span>
      {isOffered ? ` (${say.offered})` : isRelief ? ` (${say.relief})` : ''}
      {isRelief && props.isAhead ? (
        <Button variant="tertiary" color="neutral" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {say.cancelStay(noon(fromOn))}
        </Button>
      ) : null}
      {cancel.error ? <RefusedHere problem={cancel.error} words={say.refused} /> : null}
    </div>
  );
}
