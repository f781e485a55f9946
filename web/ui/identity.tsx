import type { Identity } from '@tunet/contract';
import { createContext, useContext } from 'react';

export const IdentityContext = createContext<Identity | null>(null);

/** Who is logged in; asked for only on pages behind the login. */
export function useIdentity(): Identity {
  const identity = useContext(IdentityContext);
  if (!identity) throw new Error('The identity was asked for before login');
  return identity;
}
