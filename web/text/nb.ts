import { demo } from './nb/demo.ts';
import { login } from './nb/login.ts';
import { resident } from './nb/resident.ts';
import { shared } from './nb/shared.ts';
import { visits } from './nb/visits.ts';
import { ways } from './nb/ways.ts';

/** Bokmål: the shape that every language fills. One word for one thing; who, what, when. */
export const nb = {
  ...shared,
  ...login,
  ...resident,
  ...ways,
  ...visits,
  ...demo,
};

/** What the first pages of every door say, fetched before anything is shown. A language that lacks a sentence does not pass the type check. */
export type Text = typeof nb;
