import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { loginAddress } from '../../data/login.ts';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { Composer } from './composer.tsx';
import { decisionQuery } from './decision-query.ts';
import './decisions.css';
import { IssuedDecision } from './issued-decision.tsx';

/** The part of a case where the decision is written, and read once it is issued. */
export function DecisionPart(props: { applicationId: string }) {
  const say = useStaffText().composer;
  const work = useQuery(decisionQuery(props.applicationId));
  const queries = useQueryClient();
  const [isFresh, setFresh] = useState(false);
  const issued = () => {
    setFresh(true);
    // The case stands elsewhere too: in the list, with who has the ball.
    return queries.invalidateQueries();
  };
  if (!work.data) {
    return work.error ? (
      <ErrorMessage problem={work.error} retry={work.refetch} logIn={loginAddress('staff')} />
    ) : (
      <Waiting doing={say.waiting} />
    );
  }
  // An appeal changed it: the new one is written while the earlier holds.
  return work.data.decision && !work.data.changing ? (
    <IssuedDecision
      applicationId={props.applicationId}
      decision={work.data.decision}
      earlier={work.data.earlier}
      readings={work.data.readings}
      consented={work.data.consented}
      isFresh={isFresh}
    />
  ) : (
    <Composer applicationId={props.applicationId} work={work.data} onIssued={issued} />
  );
}
