import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dutiesQuery } from '../../data/queries.ts';
import { Empty } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Watch } from './watch.tsx';

/** The watch as a page of its own, one key from the desk. */
export function WatchPage() {
  const say = useStaffText().watch;
  return (
    <AtOwnDesk>
      <PageHeading>{say.title}</PageHeading>
      <Watch />
    </AtOwnDesk>
  );
}

/** For those who are on duty at a desk; others are told so. */
export function AtOwnDesk(props: { children: ReactNode }) {
  return (
    <OnDuty>
      <Inside>{props.children}</Inside>
    </OnDuty>
  );
}

function Inside(props: { children: ReactNode }) {
  const say = useStaffText().watch;
  const duties = useQuery(dutiesQuery);
  const isAtDesk = duties.data?.duties.some(({ unitKind }) => unitKind === 'desk');
  return isAtDesk ? props.children : <Empty sign="lamp" heading={say.notOnDuty} />;
}
