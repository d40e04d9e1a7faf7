type Send = (request: Request) => Promise<Response>;

/** Shorter values are words of the language as well, and open nothing. */
const TELLING = 8;

/**
 * Sends some headers with each request that are in no record of it. Where an answer repeats one of their values, or what
 * follows its first word, that is blotted out.
 */
export function withHeaders(headers: Readonly<Record<string, string>>, send: Send): Send {
  const added = Object.entries(headers);
  if (added.length === 0) return send;
  const secrets = added
    .flatMap(([, value]) => [value, value.replace(/^\S+\s+/, "")])
    .filter((value) => value.length >= TELLING)
    .toSorted((one, other) => other.length - one.length);
  // In letters that headers may hold too.
  const hidden = (text: string): string =>
    secrets.reduce((left, secret) => left.replaceAll(secret, "(not shown)"), text);
  return async (request) => {
    const sent = new Request(request);
    for (const [name, value] of added) sent.headers.set(name, value);
    const answer = await send(sent);
    const heads = new Headers([...answer.headers].map(([name, value]) => [name, hidden(value)]));
    const { status, body } = answer;
    if (body === null) return new Response(null, { status, headers: heads });
    const bytes = await answer.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    return new Response(hidden(text) === text ? bytes : hidden(text), { status, headers: heads });
  };
}
