import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { noNetwork, Problem } from '../../data/call.ts';
import { dutiesQuery } from '../../data/queries.ts';
import { Main } from '../../ui/page.tsx';
import { KeptForm } from './kept-form.tsx';

/** No answer came: the line is broken, or the server is in trouble. */
export function isWithoutContact(problem: unknown): boolean {
  return problem instanceof Problem && (problem.code === noNetwork || problem.status >= 500);
}

/** The page of a case; opened without contact it is what this device kept of the assessment. */
export function CaseWithoutNet(props: { applicationId: string | undefined; children: ReactNode }) {
  const duties = useQuery(dutiesQuery);
  if (props.applicationId === undefined || duties.data || !isWithoutContact(duties.error)) return props.children;
  return (
    <KeptMain applicationId={props.applicationId} again={() => void duties.refetch()} otherwise={props.children} />
  );
}

function KeptMain(props: { applicationId: string; again: () => void; otherwise: ReactNode }) {
  return (
    <Main className="page">
      <KeptForm key={props.applicationId} {...props} />
    </Main>
  );
}
