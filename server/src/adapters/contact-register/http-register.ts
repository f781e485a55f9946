import { z } from 'zod';
import type { ContactRegister } from '../../modules/people/index.ts';

/** Milliseconds that the register gets; then it is asked again later. */
const patience = 10_000;

const answers = z.object({
  people: z.array(
    z.object({
      number: z.string(),
      isReserved: z.boolean(),
      hasMailbox: z.boolean(),
      hasPhone: z.boolean(),
      hasEmail: z.boolean(),
      confirmedOn: z.iso.date().nullable(),
    }),
  ),
});

/** The contact register over HTTP: `POST {"numbers": [...]}` with a bearer key; answers those it knows. Numbers stand in the body alone. */
export function httpRegister(
  { url, key }: { readonly url: string; readonly key: string },
  send: typeof fetch = fetch,
): ContactRegister {
  return {
    async lookUp(numbers) {
      const response = await send(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ numbers }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`the contact register answered ${response.status}`);
      }
      const read = answers.safeParse(await response.json().catch(() => null));
      if (!read.success) throw new Error('the contact register answered what cannot be read');
      return read.data.people;
    },
  };
}
