type FetchPages = () => readonly Promise<unknown>[];

let fetchPages: FetchPages = () => [];

/** The door, which knows every area, says which of their pages are needed at a home; told before the first page opens. */
export function takeAlong(pages: FetchPages): void {
  fetchPages = pages;
}

/** Fetches them, so that they are among the files that the device keeps. */
export function fetchTakenAlong(): Promise<unknown> {
  return Promise.all(fetchPages());
}
