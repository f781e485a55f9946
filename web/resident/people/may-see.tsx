import type { ProxyScope } from '@tunet/contract';
import { useText } from '../../ui/language.tsx';

/** What each scope lets somebody do, and what it lets her see, in one plain sentence. */
export function MaySee(props: { scopes: readonly ProxyScope[] }) {
  const { proxies } = useText();
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
  const { proxies } = useText();
  return (
    <ul className="proxy-scopes">
      {props.scopes.map((scope) => (
        <li key={scope}>{proxies.scope[scope]}</li>
      ))}
    </ul>
  );
}
