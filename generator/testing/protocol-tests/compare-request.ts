import { isDeepStrictEqual } from "node:util";
import type { SentRequest } from "./client-harness.js";
import type { RequestCase } from "./test-cases.js";

/** What is wrong with a request that was made of a case's input; nothing where it is as the case wants it. */
export function requestComplaints(testCase: RequestCase, sent: SentRequest): readonly string[] {
  const { headers = {}, requireHeaders = [], forbidHeaders = [], resolvedHost } = testCase;
  const complaints: string[] = [];
  const expect = (what: string, expected: unknown, actual: unknown) => {
    if (expected !== actual) complaints.push(`${what} is ${shown(actual)}, not ${shown(expected)}`);
  };

  expect("method", testCase.method, sent.method);
  expect("path", testCase.uri, sent.path);
  if (resolvedHost !== undefined) expect("host", resolvedHost, sent.host);
  complaints.push(...queryComplaints(testCase, sent.query));
  for (const [name, value] of Object.entries(headers)) {
    expect(`header ${name}`, value, sent.headers[name.toLowerCase()]);
  }
  for (const name of requireHeaders) {
    if (!(name.toLowerCase() in sent.headers)) complaints.push(`header ${name} is missing`);
  }
  for (const name of forbidHeaders) {
    if (name.toLowerCase() in sent.headers) complaints.push(`header ${name} is there`);
  }
  complaints.push(...bodyComplaints(testCase, sent.body));
  return complaints;
}

function queryComplaints(testCase: RequestCase, query: string): readonly string[] {
  const { queryParams = [], requireQueryParams = [], forbidQueryParams = [] } = testCase;
  const left = query === "" ? [] : query.split("&");
  const names = new Set(left.map((pair) => pair.split("=", 1)[0]!));
  const complaints: string[] = [];
  for (const pair of queryParams) {
    // Without a value and with an empty one are the same on the wire.
    const index = left.findIndex((own) => own === pair || `${own}=` === pair || own === `${pair}=`);
    if (index < 0) complaints.push(`query lacks ${pair} (${query})`);
    else left.splice(index, 1);
  }
  for (const name of requireQueryParams) if (!names.has(name)) complaints.push(`query lacks ${name}`);
  for (const name of forbidQueryParams) if (names.has(name)) complaints.push(`query has ${name}`);
  return complaints;
}

/** How bodies compare by their media types; without a body in the case, any will do. */
export function bodyComplaints(
  { body, bodyMediaType }: Pick<RequestCase, "body" | "bodyMediaType">,
  sent: Uint8Array,
): readonly string[] {
  if (body === undefined) return [];
  const text = new TextDecoder().decode(sent);
  if (isSameBody(body, text, bodyMediaType)) return [];
  return [`body is ${shown(text)}, not ${shown(body)}`];
}

function isSameBody(expected: string, actual: string, mediaType = ""): boolean {
  if (expected === actual) return true;
  if (!/[/+]json$/.test(mediaType) || expected === "" || actual === "") return false;
  return isDeepStrictEqual(JSON.parse(expected), JSON.parse(actual));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "absent";
  return text.length > 300 ? `${text.slice(0, 300)}...` : text;
}
