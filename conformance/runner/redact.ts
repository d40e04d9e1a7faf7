import { membersInText } from "./members-in-text.js";
import { formOf, letterOf, writeToken } from "./secret-token.js";
import type { Exchange } from "./verdict.js";
import { withoutSecrets } from "./without-secrets.js";

/**
 * Keeps secrets out of what is told of a scenario: credentials and the values of sensitive members, also where somebody
 * repeats such a value. It remembers the values, so that a reader sees which are the same.
 */
export interface Redactor {
  /** Learns the secrets of an input, which may travel in an address or in headers. */
  learn(input: unknown): void;
  /** Learns the secrets of an exchange and gives it without them. */
  exchange(exchange: Exchange): Exchange;
  /** A text in which somebody may have repeated a secret of an exchange that was given before. */
  text(text: string): string;
  /** What stands for the value of a sensitive member. */
  value(value: unknown): unknown;
  /** What was found in a sensitive member's place, in words. */
  found(value: unknown): string;
  /** Whether members of that name are sensitive. */
  has(name: string): boolean;
}

export function redactorOf(sensitive: ReadonlySet<string>): Redactor {
  const names = new Set([...sensitive].map(plainly));
  const has = (name: string) => names.has(plainly(name));
  const letters = new Map<string, string>();
  const value = (secret: unknown): unknown => {
    // Neither tells anything.
    if (secret === null || secret === undefined || typeof secret === "boolean" || secret === "") return secret;
    const key = JSON.stringify(secret);
    const letter = letters.get(key) ?? letterOf(letters.size);
    letters.set(key, letter);
    return writeToken({ letter, is: formOf(secret) });
  };
  const credentials = new Set<string>();
  const text = (said: string): string => {
    const secrets = [...letters.keys()].flatMap((key) => textsIn(JSON.parse(key) as unknown));
    const shown = withoutSecrets(said, secrets, (secret) => String(value(secret)));
    return withoutSecrets(shown, [...credentials], () => "‹credentials, not shown›");
  };
  const ofMembers = (body: string): string => {
    const pieces: string[] = [];
    let end = 0;
    for (const member of membersInText(body, has)) {
      const written = body.slice(member.start, member.end);
      const secret = isJson(written) ? parsed(written) : written;
      pieces.push(body.slice(end, member.start), secret === "" && written === "" ? "" : JSON.stringify(value(secret)));
      end = member.end;
    }
    return pieces.join("") + body.slice(end);
  };
  const ofAnswer = (body: string): string =>
    body.length > LONGEST_READ || mayHideSecret(body, has) ? notShown(body) : text(ofMembers(body));
  const learn = (input: unknown): void => {
    if (typeof input !== "object" || input === null) return;
    for (const [name, each] of Object.entries(input)) {
      if (has(name)) value(each);
      else learn(each);
    }
  };
  /** A request whose parts travel in several places: whatever is learnt is looked for in each of them. */
  const spread = (request: Exchange["request"]): Exchange["request"] => ({
    ...request,
    url: text(request.url),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, each]) => [name, text(each)])),
    // Bytes, and texts of another form, may be secret as a whole.
    body: names.size > 0 && request.body !== "" && !isJson(request.body) ? notShown(request.body) : request.body,
  });
  return {
    learn,
    exchange({ request: sent, answer, ...rest }) {
      const request = rest.operation === undefined ? sent : spread(sent);
      for (const each of credentialsIn(request.headers)) credentials.add(each);
      return {
        ...rest,
        request: { ...request, headers: redactHeaders(request.headers), body: ofMembers(request.body) },
        ...(answer && {
          answer: {
            ...answer,
            headers: Object.fromEntries(Object.entries(answer.headers).map(([name, each]) => [name, text(each)])),
            body: shortened(ofAnswer(answer.body)),
          },
        }),
      };
    },
    text,
    value,
    found: (each) => (each === undefined ? "nothing" : JSON.stringify(value(each))),
    has,
  };
}

/** The texts that sensitive members have in what travelled. */
export function secretsIn(
  exchanges: readonly Exchange[],
  sensitive: { has(name: string): boolean },
): readonly string[] {
  const secrets = new Set<string>();
  for (const { request, answer } of exchanges) {
    for (const body of [request.body, answer?.body ?? ""]) {
      for (const { start, end } of membersInText(body, (name) => sensitive.has(name))) {
        for (const text of textsIn(parsed(body.slice(start, end)))) if (text !== "") secrets.add(text);
      }
    }
  }
  return [...secrets];
}

/**
 * Whether a text may hold a secret that nobody can find in it: it is no JSON and speaks of sensitive members. A sentence
 * may do that too; data has more than words.
 */
export function mayHideSecret(text: string, isSensitive: (name: string) => boolean): boolean {
  return !isJson(text) && /[{=:<]/.test(text) && (text.match(/\w+/g) ?? []).some(isSensitive);
}

/** Other ways to write a member's name that clients of another make may have. */
function plainly(name: string): string {
  return name.replaceAll(/[_-]/g, "").toLowerCase();
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isJson(text: string): boolean {
  return parsed(text) !== undefined;
}

/** What of a request's credentials an endpoint could repeat. A key id that is a mere word opens nothing. */
function credentialsIn(headers: Readonly<Record<string, string>>): readonly string[] {
  const { authorization = "", "x-amz-security-token": token } = headers;
  const [, keyId = "", signature = ""] = /Credential=([^/,]+).*Signature=(\w+)/.exec(authorization) ?? [];
  return [token ?? "", signature, keyId.length < 16 ? "" : keyId].filter((each) => each !== "");
}

function redactHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (name === "x-amz-security-token") return [name, notShown(value)];
      if (name !== "authorization") return [name, value];
      return [
        name,
        value.replace(/Credential=[^/,]+/, "Credential=‹key id›").replace(/Signature=\w+/, "Signature=‹…›"),
      ];
    }),
  );
}

/** Characters of an answer in which secrets are looked for; no answer to what the scenarios ask is longer. */
const LONGEST_READ = 500_000;

/** Characters of an answer that are kept: a run keeps thousands, and what endpoints send may be of any size. */
const longestBody = 30_000;

function shortened(body: string): string {
  // In reports some characters take the place of six.
  const isBulky = JSON.stringify(body.slice(0, longestBody)).length > 2 * longestBody;
  const most = isBulky ? longestBody / 6 : longestBody;
  return body.length <= most ? body : `${body.slice(0, most)}‹and ${body.length - most} characters more›`;
}

/** A value of a sensitive member in words, for those who show one value alone. */
export function redactValue(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === "boolean") return value;
  return typeof value === "string" ? notShown(value) : "‹not shown›";
}

export function notShown(text: string): string {
  return `‹${text.length} characters, not shown›`;
}
