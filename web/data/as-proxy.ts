import { useSyncExternalStore } from 'react';

/** One whom she has let, with whose eyes she looks at her own pages for a while. */
export interface AsProxy {
  readonly proxyId: string;
  readonly name: string;
}

let looking: AsProxy | null = null;
const listeners = new Set<() => void>();

/** Begins or ends the look; a page that is loaded anew is her own again. */
export function lookAsProxy(as: AsProxy | null): void {
  looking = as;
  for (const listener of listeners) listener();
}

/** What every request says while it lasts; the server decides what that one would be shown. */
export function asProxyHeaders(): Readonly<Record<string, string>> {
  return looking ? { 'tunet-as-proxy': looking.proxyId } : {};
}

export function useAsProxy(): AsProxy | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => looking,
  );
}
