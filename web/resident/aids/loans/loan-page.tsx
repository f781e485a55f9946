import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AidExtension, MyAidLoan } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../../data/call.ts';
import { AidDrawing } from '../../../ui/aid-drawings/index.tsx';
import { Button, ButtonLink, telephone } from '../../../ui/button.tsx';
import { ConditionPhotos } from '../../../ui/condition-photos.tsx';
import { useClock, useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../../ui/notice.tsx';
import { RefusedInWords } from '../../people/refused-in-words.tsx';
import { usePersonHere } from '../../people.ts';
import { PersonPage } from '../../person-page.tsx';
import { Alternatives } from '../reserve/alternatives.tsx';
import { loansQuery } from './loans-query.ts';
import { TellFit } from './tell-fit.tsx';
import { TellGone } from './tell-gone.tsx';
import { TellWrong } from './tell-wrong.tsx';
import '../../people/people.css';
import './loans.css';

/** One loan: until when, how it is used, and everything one may want to do with it. */
export function LoanPage() {
  const say = usePageText().aidsLoans;
  const { personId } = usePersonHere();
  const { loanId = '' } = useParams({ strict: false });
  const { language } = useLanguage();
  const loans = useQuery(loansQuery(personId));
  const loan = loans.data?.loans.find((each) => each.loanId === loanId);
  const name = loan ? say.kind(loan.article[language], loan.hasSizes ? loan.size[language] : null) : say.heading;
  return (
    <PersonPage heading={name} backTo="/person/$personId/aids">
      {loans.isPending ? <Waiting doing={say.loading} /> : null}
      {loans.isError ? <ErrorMessage problem={loans.error} retry={() => void loans.refetch()} /> : null}
      {loans.data && !loan ? <Notice tone="waiting">{say.refused['loan-ended']}</Notice> : null}
      {loan ? <Shown personId={personId} loan={loan} /> : null}
    </PersonPage>
  );
}

function Shown({ personId, loan }: { personId: string; loan: MyAidLoan }) {
  const say = usePageText().aidsLoans;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { loanId } = loan;
  return (
    <div className="my-aids">
      <div className="my-aid-head">
        <AidDrawing name={loan.drawing} size="large" />
        <p>{loan.daysLate > 0 ? say.late(longDate(loan.dueOn)) : say.due(longDate(loan.dueOn))}</p>
      </div>
      {loan.isToReview ? <Notice>{say.review}</Notice> : null}
      <TellFit personId={personId} loan={loan} />
      <Keep personId={personId} loan={loan} />
      <Link
        className="ds-button"
        data-variant="secondary"
        data-color="accent"
        to="/person/$personId/aid-door/return/$loanId"
        params={{ personId, loanId }}
      >
        {say.bring}
      </Link>
      <details>
        <summary>{say.howFit}</summary>
        <p>{loan.howToFit[language]}</p>
      </details>
      <details>
        <summary>{say.howUse}</summary>
        <p>{loan.howToUse[language]}</p>
      </details>
      <Photos loan={loan} />
      <TellWrong personId={personId} loanId={loanId} />
      <TellGone personId={personId} loanId={loanId} />
      <ButtonLink href={telephone(loan.phone)} variant="tertiary" sign="phone">
        {say.ring(loan.storeName, loan.phone)}
      </ButtonLink>
    </div>
  );
}

/** How it looked when it was fetched, so that nobody need wonder later what it was like. Nothing where no photo was taken. */
function Photos({ loan }: { loan: MyAidLoan }) {
  const say = usePageText().aidsLoans.photos;
  const { language } = useLanguage();
  const photos = useQuery({
    queryKey: ['aid-loan-photos', loan.loanId],
    queryFn: () => call('GET /api/aids/loans/:photoLoanId/photos', { params: { photoLoanId: loan.loanId } }),
    retry: false,
  });
  if (!photos.data || photos.data.photos.length === 0) return null;
  return (
    <details>
      <summary>{say.heading}</summary>
      <ConditionPhotos of={photos.data} what={loan.article[language]} words={say} />
    </details>
  );
}

/** One press keeps it; where another is promised it, the last day that can be given and what else there is. */
function Keep({ personId, loan }: { personId: string; loan: MyAidLoan }) {
  const say = usePageText().aidsLoans;
  const { longDate } = useClock();
  const client = useQueryClient();
  const [told, setTold] = useState<AidExtension | null>(null);
  const extend = useMutation({
    mutationFn: (until: string) =>
      command('POST /api/my/aid-loans/:myAidLoanId/extend', { params: { myAidLoanId: loan.loanId }, body: { until } }),
    onSuccess: (answer) => {
      setTold(answer);
      void client.invalidateQueries({ queryKey: ['aid-loans', personId] });
    },
  });
  const { extendTo } = loan;
  if (told?.isExtended)
    return (
      <Notice tone="good" live>
        {say.kept(longDate(told.dueOn))}
      </Notice>
    );
  if (told)
    return (
      <div className="my-aid-keep">
        <Notice tone="waiting" live>
          {say.notKept} {told.lastDay ? say.lastDay(longDate(told.lastDay)) : say.notLater}
        </Notice>
        {told.lastDay ? (
          <Button busy={extend.isPending} onClick={() => extend.mutate(told.lastDay ?? loan.dueOn)}>
            {say.keepUntil(longDate(told.lastDay))}
          </Button>
        ) : null}
        <Alternatives personId={personId} alternatives={told.alternatives} />
      </div>
    );
  if (extendTo === null) return <Notice>{say.refused['too-long']}</Notice>;
  return (
    <div className="my-aid-keep">
      <RefusedInWords problem={extend.error} words={say.refused} />
      <Button
        variant={loan.daysLate > 0 ? 'primary' : 'secondary'}
        busy={extend.isPending}
        onClick={() => extend.mutate(extendTo)}
      >
        {say.keep(longDate(extendTo))}
      </Button>
    </div>
  );
}
