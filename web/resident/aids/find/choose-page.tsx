import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { AidMeasure, GuideFacts, WeightSaid } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call } from '../../../data/call.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { usePageText } from '../../../ui/more-text.tsx';
import { ErrorMessage, Waiting } from '../../../ui/notice.tsx';
import { FollowUp } from '../../guide/follow-up.tsx';
import '../../guide/guide.css';
import '../../people/people.css';
import { rememberWeight } from '../weight-said.ts';
import { articleQuery } from './aid-queries.ts';
import { MeasureStep } from './measure-step.tsx';
import { ResultStep } from './result-step.tsx';
import { WeightStep } from './weight-step.tsx';
import './aids-find.css';

type Article = Answer<'GET /api/aids/articles/:articleCode'>;

interface Said {
  readonly weight: WeightSaid;
  readonly measures: Readonly<Record<string, number | null>>;
  readonly facts: GuideFacts;
  /** how many of the questions are answered */
  readonly done: number;
}
const nothing: Said = { weight: { kind: 'unknown' }, measures: {}, facts: {}, done: 0 };

/** At most three questions, one a page, then who lends it and what lies on the shelf. What is answered stays on the page. */
export function ChoosePage() {
  const say = usePageText().aidsFind;
  const { language } = useLanguage();
  const { articleCode } = useParams({ strict: false }) as { articleCode: string };
  const article = useQuery(articleQuery(language, articleCode));
  const [said, setSaid] = useState(nothing);
  const right = useMutation({
    mutationFn: ({ weight, measures, facts }: Said) =>
      call('POST /api/aids/right-one', { body: { articleCode, language, weight, measures, facts } }),
  });
  if (article.error) return <ErrorMessage problem={article.error} retry={() => article.refetch()} />;
  if (!article.data) return <Waiting doing={say.loading} />;
  const steps = stepsOf(article.data);

  function go(next: Said): void {
    setSaid(next);
    if (next.done >= steps.length) right.mutate(next);
  }
  function startOver(): void {
    setSaid(nothing);
    right.reset();
  }
  const step = steps[said.done];
  const position = say.step(said.done + 1, steps.length);
  if (step?.kind === 'weight') {
    return (
      <WeightStep
        {...{ position, limits: article.data.weightLimits, withChair: /ramp|rails/.test(articleCode) }}
        onAnswer={(weight) => {
          rememberWeight(weight);
          go({ ...said, weight, done: said.done + 1 });
        }}
      />
    );
  }
  if (step) {
    const { measure } = step;
    return (
      <MeasureStep
        key={measure.code}
        {...{ position, measure, language, drawing: article.data.article?.drawing ?? '' }}
        onAnswer={(value) =>
          go({ ...said, measures: { ...said.measures, [measure.code]: value }, done: said.done + 1 })
        }
      />
    );
  }
  if (right.error) return <ErrorMessage problem={right.error} retry={() => right.mutate(said)} />;
  // An article that asks nothing comes straight here.
  if (!right.data) {
    if (right.isIdle) right.mutate(said);
    return <Waiting doing={say.choosing} />;
  }
  const found = right.data.right;
  if (found?.question) {
    const { question } = found;
    return (
      <FollowUp
        key={question.code}
        question={question}
        onChoose={(choice) => go({ ...said, facts: { ...said.facts, [question.code]: choice } })}
        onBack={startOver}
      />
    );
  }
  return <ResultStep article={article.data} right={found} onAgain={startOver} />;
}

type Step = { readonly kind: 'weight' } | { readonly kind: 'measure'; readonly measure: AidMeasure };

/** Weight first: what does not bear her need not be measured for. */
function stepsOf({ weightLimits, measures, article }: Article): readonly Step[] {
  // Where a professional chooses with her, she is not asked to measure.
  if (article && article.selfService !== 'open' && article.selfService !== 'guided') return [];
  const weight: Step[] = weightLimits.length > 0 ? [{ kind: 'weight' }] : [];
  return [...weight, ...measures.map((measure) => ({ kind: 'measure' as const, measure }))].slice(0, 3);
}
