import type { ReceivingNow } from '@tunet/contract';
import { telephone } from '../../ui/button.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** Who receives alarms now: by place, area and kind the first, the second and the last, each with a number. */
export function ReceivingTable(props: { receiving: readonly ReceivingNow[] }) {
  const say = useStaffText().watch;
  const text = useWorkText();
  const kindsOf = ({ kinds }: ReceivingNow) =>
    kinds.length === 0
      ? say.allKinds
      : kinds.length > 5
        ? say.otherKinds
        : kinds.map((kind) => text.kind[kind]).join(', ');
  return (
    <div className="watch-scroll">
      <table className="ds-table receiving">
        <thead>
          <tr>
            <th scope="col">{say.area}</th>
            <th scope="col">{say.kinds}</th>
            <th scope="col">{say.first}</th>
            <th scope="col">{say.second}</th>
            <th scope="col">{say.last}</th>
          </tr>
        </thead>
        <tbody>
          {props.receiving.map((line) => (
            <tr key={`${line.placeId} ${line.areaName} ${line.kinds.join()}`}>
              <th scope="row">{[line.placeName, line.areaName].filter((each) => each !== null).join(', ')}</th>
              <td>{kindsOf(line)}</td>
              {line.receivers.length === 0 ? (
                <td colSpan={3}>
                  <Tag tone="danger" sign="warning">
                    {say.nothingPublished}
                  </Tag>
                </td>
              ) : (
                ([1, 2, 3] as const).map((order) => (
                  <td key={order}>
                    <Receiver line={line} order={order} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Receiver(props: { line: ReceivingNow; order: 1 | 2 | 3 }) {
  const say = useStaffText().watch;
  const receiver = props.line.receivers.find(({ order }) => order === props.order);
  if (!receiver) return <span className="quiet">–</span>;
  return (
    <span className="receiver">
      <span>{receiver.kind === 'relatives' ? say.relatives : receiver.name}</span>
      {receiver.phone ? (
        <a className="figures" href={telephone(receiver.phone)}>
          {receiver.phone}
        </a>
      ) : null}
      {props.order === 1 && props.line.mode === 'direct' ? <Tag sign="forth">{say.direct}</Tag> : null}
    </span>
  );
}
