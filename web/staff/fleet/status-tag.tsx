import type { DeviceStatus } from '@tunet/contract';
import type { SignName } from '../../ui/drawings.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

const statusSigns: Readonly<Record<DeviceStatus, SignName>> = {
  stocked: 'house',
  'never-tested': 'warning',
  'in-service': 'check',
  paused: 'quiet',
  retired: 'away',
};

/** A mark for people to read; whatever it says, the device rings. */
export function StatusTag(props: { status: DeviceStatus }) {
  const say = useStaffText().devices;
  const { status } = props;
  const tone = status === 'in-service' ? 'good' : status === 'never-tested' || status === 'paused' ? 'waiting' : 'calm';
  return (
    <Tag tone={tone} sign={statusSigns[status]}>
      {say.status[status]}
    </Tag>
  );
}
