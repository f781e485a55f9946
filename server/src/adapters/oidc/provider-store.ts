import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly model: string;
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What the demo's identity provider remembers: in memory, forgotten at the end of its time or at a restart. */
export function createProviderStore(now: () => number): (model: string) => Adapter {
  const all = new Map<string, Kept>();
  const sweep = () => {
    for (const [key, { until }] of all) if (until <= now()) all.delete(key);
  };
  return (model) => {
    const find = (holds: (payload: AdapterPayload) => boolean) => {
      for (const kept of all.values()) {
        if (kept.model === model && kept.until > now() && holds(kept.payload)) return kept.payload;
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn = 3600) {
        sweep();
        all.set(`${model} ${id}`, { model, payload, until: now() + expiresIn * 1000 });
      },
      async find(id) {
        const kept = all.get(`${model} ${id}`);
        return kept && kept.until > now() ? kept.payload : undefined;
      },
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
      async consume(id) {
        const kept = all.get(`${model} ${id}`);
        if (kept) kept.payload.consumed = Math.floor(now() / 1000);
      },
      async destroy(id) {
        all.delete(`${model} ${id}`);
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key);
      },
    };
  };
}
