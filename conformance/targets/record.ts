import type { Exchange } from "../runner/verdict.js";

/** A request and its answer as they travelled; both can still be read afterwards. */
export async function record(step: number, request: Request, answer: Response | undefined): Promise<Exchange> {
  return {
    step,
    request: { ...headersOf(request), method: request.method, url: request.url, body: await request.clone().text() },
    ...(answer && { answer: { ...headersOf(answer), status: answer.status, body: await answer.clone().text() } }),
  };
}

function headersOf({ headers }: Request | Response): { readonly headers: Readonly<Record<string, string>> } {
  return { headers: Object.fromEntries(headers) };
}
