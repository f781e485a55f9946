import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice } from '../../ui/notice.tsx';

/** When nothing fitted: her words are kept for teaching the guide only if she ticks it herself. */
export function NotFoundHelp(props: { words: string }) {
  const say = usePageText().guide;
  const { language } = useLanguage();
  const [ticked, setTicked] = useState(false);
  const [asked, setAsked] = useState(false);
  const keeping = useMutation({
    mutationFn: () => command('POST /api/guide/unanswered', { body: { text: props.words, language } }),
  });
  if (keeping.data) {
    return (
      <Notice tone="good" live>
        {say.kept}
      </Notice>
    );
  }
  return (
    <details className="guide-not-found">
      <summary>{say.notFound}</summary>
      <p>{say.notFoundHelp}</p>
      <label className="guide-tick">
        <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.target.checked)} />
        <span>{say.keepTick}</span>
      </label>
      {asked && !ticked ? <p className="ds-validation-message">{say.keepMissing}</p> : null}
      {keeping.error ? <ErrorMessage problem={keeping.error} /> : null}
      <Button
        variant="secondary"
        busy={keeping.isPending}
        onClick={() => {
          setAsked(true);
          if (ticked) keeping.mutate();
        }}
      >
        {say.keep}
      </Button>
    </details>
  );
}
