import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { ErrorMessage, Refused, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

/** A part of a person's page once it has come; a part that one's relation does not open says so, and is no error. */
export function PartState<T>(props: { query: UseQueryResult<T>; doing: string; children: (data: T) => ReactNode }) {
  const { personParts } = useStaffText();
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (!query.error) return <Waiting doing={props.doing} />;
  const isClosed = query.error instanceof Problem && ['not-found', 'not-allowed'].includes(query.error.code);
  if (isClosed) return <p className="quiet">{personParts.notYours}</p>;
  return <ErrorMessage problem={query.error} retry={query.refetch} logIn={loginAddress('staff')} />;
}

/** What an act was refused with, in the words of this part. */
export function RefusedHere(props: { problem: unknown; words: Readonly<Record<string, string>> }) {
  const own = props.problem instanceof Problem ? props.words[props.problem.code] : undefined;
  if (own === undefined) return <Refused problem={props.problem} />;
  return (
    <p className="refused" role="alert">
      <Drawing name="warning" size={20} />
      {own}
    </p>
  );
}
