import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../../../data/call.ts';
import { PageHeading } from '../../../ui/page.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';

/** One thing, recall or count by its address: where there is none it says so, beside the list to search. */
export function OrNotThere<T>(props: {
  query: UseQueryResult<T>;
  what: 'thing' | 'recall' | 'count';
  doing: string;
  children: (data: T) => ReactNode;
}) {
  const { missing: say } = useStaffText().aidStore;
  const { error, data } = props.query;
  // What is no id at all is refused as malformed, and is as little there.
  const isGone = error instanceof Problem && (error.status === 404 || error.status === 400);
  if (data === undefined && isGone) return <PageHeading lead={say.help}>{say[props.what]}</PageHeading>;
  return (
    <PartState query={props.query} doing={props.doing}>
      {props.children}
    </PartState>
  );
}
