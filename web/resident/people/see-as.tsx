import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lookAsProxy } from '../../data/as-proxy.ts';
import { Button } from '../../ui/button.tsx';
import { usePageText } from '../../ui/more-text.tsx';

/** She looks at her own pages as the other one would see them: the server answers as it would answer that one. */
export function SeeAs(props: { proxyId: string; name: string }) {
  const say = usePageText().representatives;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { proxyId, name } = props;
  function look() {
    lookAsProxy({ proxyId, name });
    queries.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('my-') });
    void queries.invalidateQueries();
    void navigate({ to: '/' });
  }
  return (
    <Button className="no-print" variant="secondary" sign="eye" onClick={look}>
      {say.asOther(name)}
    </Button>
  );
}
