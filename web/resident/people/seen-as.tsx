import { useQueryClient } from '@tanstack/react-query';
import { lookAsProxy } from '../../data/as-proxy.ts';
import { Button } from '../../ui/button.tsx';
import { PageTextProvider, usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Stands over every page while she looks at it as another: nothing can be done there, only seen. */
export function SeenAs(props: { name: string }) {
  return (
    <PageTextProvider>
      <Strip name={props.name} />
    </PageTextProvider>
  );
}

function Strip(props: { name: string }) {
  const say = usePageText().representatives.asProxy;
  const queries = useQueryClient();
  function back() {
    lookAsProxy(null);
    void queries.resetQueries();
  }
  return (
    <Notice sign="eye">
      <strong>{say.seeing(props.name)}</strong>
      <span>
        <Button variant="secondary" onClick={back}>
          {say.back}
        </Button>
      </span>
    </Notice>
  );
}
