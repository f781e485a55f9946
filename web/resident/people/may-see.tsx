import type { ProxyScope } from '@tunet/contract';
import { usePageText } from '../../ui/more-text.tsx';

/** What each scope lets somebody do, and what it lets her see, in one plain sentence. */
export function MaySee(props: { scopes: readonly ProxyScope[] }) {
  const { proxies } = usePageText();
  return (
    <ul className="proxy-may">
      {props.scopes.map((scope) => (
        <li key={scope}>
          <strong>{proxies.scope[scope]}</strong>
          <span>{proxies.sees[scope]}</span>
        </li>
      ))}
    </ul>
  );
}

/** What each scope lets somebody do, by its name alone. */
export function Scopes(props: { scopes: readonly ProxyScope[] }) {
  const { proxies } = usePageText();
  return (
    <ul className="proxy-scopes">
      {props.scopes.map((scope) => (
        <li key={scope}>{proxies.scope[scope]}</li>
      ))}
    </ul>
  );
}
