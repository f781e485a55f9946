/** A visitor without a screen: keeps cookies per host as browsers do (ports share them), and follows one step at a time. */
export interface Visitor {
  /** One request; redirects are not followed. */
  visit(
    address: string,
    options?: { method?: string; form?: Record<string, string>; json?: unknown },
  ): Promise<Response>;
  /** Follows redirects until a page is shown. */
  follow(address: string, first?: { method?: string; form?: Record<string, string> }): Promise<Response>;
  readonly cookies: Map<string, string>;
}

export function createVisitor(headers: Readonly<Record<string, string>> = {}): Visitor {
  const cookies = new Map<string, string>();
  const visit: Visitor['visit'] = async (address, { method, form, json } = {}) => {
    const body = form ? new URLSearchParams(form).toString() : json === undefined ? undefined : JSON.stringify(json);
    const response = await fetch(address, {
      redirect: 'manual',
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...headers,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined
          ? {}
          : { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  return {
    cookies,
    visit,
    async follow(address, first) {
      let at = address;
      let response = await visit(at, first);
      for (let step = 0; step < 10 && response.headers.has('location'); step += 1) {
        at = new URL(response.headers.get('location') ?? '', at).href;
        response = await visit(at);
      }
      Object.defineProperty(response, 'url', { value: at });
      return response;
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const cut = pair.indexOf('=');
  const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
  const ended = attributes.some((each) => /^max-age=0$|^expires=.* 1970 /i.test(each));
  if (ended || value === '') cookies.delete(name);
  else cookies.set(name, value);
}
