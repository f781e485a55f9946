/** What a call knows between two turns: ids and hashes, never digits or words. */
export type CallState =
  | { readonly at: 'birth'; readonly wrong: number; readonly silences: number }
  | { readonly at: 'word'; readonly born: string; readonly wrong: number; readonly silences: number }
  | { readonly at: 'menu'; readonly who: Proved; readonly silences: number }
  | { readonly at: 'sure'; readonly who: Proved; readonly visitId: string; readonly silences: number }
  | { readonly at: 'ended' };

/** Whose word it was. */
export interface Proved {
  readonly personId: string;
  readonly wordId: string;
}

/** What came over the line: keys, nothing in time, or that she has hung up. */
export type Heard =
  | { readonly kind: 'pressed'; readonly keys: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'hung-up' };

/** What is to be done before something is said. */
export type Act =
  | { readonly do: 'ask-birth' | 'ask-word' | 'unclear' | 'goodbye' | 'nothing' | 'read-today' | 'read-week' }
  | { readonly do: 'prove'; readonly born: string; readonly word: string }
  | { readonly do: 'offer-cancel' | 'ring-me' | 'keep' }
  | { readonly do: 'cancel'; readonly visitId: string };

/** Where a call goes from here, and what is done on the way. */
export interface Turn {
  readonly state: CallState;
  readonly act: Act;
}

/** So many wrong answers, and a word opens nothing any more; so many in one call, and the call is over. */
export const mostWrong = 3;
/** So many silences in a row, and the call is over. */
const mostSilences = 3;
const birthDigits = 6;
const wordDigits = 4;

export const begun: CallState = { at: 'birth', wrong: 0, silences: 0 };
const ended: CallState = { at: 'ended' };

/** How many keys are listened for; 0: none, the call is over. */
export function listensFor({ at }: CallState): number {
  if (at === 'ended') return 0;
  return at === 'birth' ? birthDigits : at === 'word' ? wordDigits : 1;
}

/**
 * One turn of a call. Total: every state has an answer to everything that can be heard, and nothing is read, cancelled or asked
 * before a word has been proved.
 * @param hashBorn what is kept of a day of birth
 */
export function nextTurn(state: CallState, heard: Heard, hashBorn: (keys: string) => string): Turn {
  if (state.at === 'ended') return { state, act: { do: 'nothing' } };
  if (heard.kind === 'hung-up') return { state: ended, act: { do: 'nothing' } };
  if (heard.kind === 'silence') return unheard(state);
  const again = { ...state, silences: 0 };
  switch (again.at) {
    case 'birth': {
      if (!isDigits(heard.keys, birthDigits)) return unheard(state);
      const { wrong } = again;
      return { state: { at: 'word', born: hashBorn(heard.keys), wrong, silences: 0 }, act: { do: 'ask-word' } };
    }
    case 'word':
      // What becomes of it is told by `proved`; until then the call stands where it stood.
      if (!isDigits(heard.keys, wordDigits)) return unheard(state);
      return { state: again, act: { do: 'prove', born: again.born, word: heard.keys } };
    case 'menu':
      return chosen(again, heard.keys);
    case 'sure': {
      const { who, visitId } = again;
      const menu = { at: 'menu', who, silences: 0 } as const;
      // Only a plain yes takes a visit back; whatever else is pressed keeps it.
      return heard.keys === '1'
        ? { state: menu, act: { do: 'cancel', visitId } }
        : { state: menu, act: { do: 'keep' } };
    }
  }
}

/** After a word was looked at: in, or one wrong answer more. */
export function proved(state: CallState, who: Proved | null): Turn {
  if (state.at !== 'word') throw new TypeError('only a word that was said can be proved');
  if (who) return { state: { at: 'menu', who, silences: 0 }, act: { do: 'read-today' } };
  const wrong = state.wrong + 1;
  // Which of the two was wrong is not told.
  if (wrong < mostWrong) return { state: { at: 'birth', wrong, silences: 0 }, act: { do: 'ask-birth' } };
  return { state: ended, act: { do: 'goodbye' } };
}

/** The visit that she is asked about, once it is known which. */
export function asksAbout(who: Proved, visitId: string): CallState {
  return { at: 'sure', who, visitId, silences: 0 };
}

/** The call is over: the word was stopped, or she has died, while it lasted. */
export const over: CallState = ended;

function chosen(state: Extract<CallState, { at: 'menu' }>, keys: string): Turn {
  const acts: Readonly<Record<string, Act>> = {
    '0': { do: 'ring-me' },
    '1': { do: 'read-today' },
    '2': { do: 'offer-cancel' },
    '3': { do: 'read-week' },
  };
  const act = Object.hasOwn(acts, keys) ? acts[keys] : undefined;
  return act ? { state, act } : unheard(state);
}

/** Nothing, or nothing that fits here. */
function unheard(state: Exclude<CallState, { at: 'ended' }>): Turn {
  const silences = state.silences + 1;
  if (silences >= mostSilences) return { state: ended, act: { do: 'goodbye' } };
  // Silence to "are you sure" keeps the visit.
  if (state.at === 'sure') return { state: { at: 'menu', who: state.who, silences }, act: { do: 'keep' } };
  return { state: { ...state, silences }, act: { do: 'unclear' } };
}

function isDigits(keys: string, count: number): boolean {
  return keys.length === count && /^[0-9]+$/.test(keys);
}
