import { stripVTControlCharacters } from "node:util";
import { redactValue } from "../runner/redact.js";
import type { Attempt, Recording } from "./attempt.js";
import { faultInWords } from "./case.js";
import { hiderOf } from "./hide-texts.js";
import type { RequestReport } from "./report.js";
import type { StandService } from "./stand-service.js";

type Names = Pick<StandService, "members" | "sensitive">;

/** A request as it may be shown. Members that the model does not know may be misspelt ones that are secret. */
export function shownRequest(attempt: Attempt, names: Names, blot: (text: string) => string): RequestReport {
  const { number, call, inCall, request, body, fault, answer, receivedAt } = attempt;
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    const shown = blot(shownHeader(name, value));
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${shown}` : shown;
  }
  return {
    number,
    call,
    attempt: inCall,
    receivedAt: Math.round(receivedAt * 10) / 10,
    request: {
      method: request.method,
      path: blot(request.path),
      headers,
      body: body.value
        ? blot(JSON.stringify(withoutSecrets(body.value, names)))
        : `‹${request.body.length} bytes, not shown›`,
    },
    ...(fault && { fault: faultInWords(fault) }),
    ...(answer && { answer: { status: answer.status, body: shownAnswer(answer.body, names, blot) } }),
  };
}

function shownHeader(name: string, value: string): string {
  if (name === "authorization") return value.replace(/Signature=[^,\s]*/, "Signature=‹not shown›");
  // Short secrets could be guessed from the body's hash.
  const isTelling = name === "x-amz-security-token" || name === "x-amz-content-sha256";
  return isTelling ? "‹not shown›" : value;
}

/** An answer of the stand: it is JSON, or empty, or a page that holds nothing. */
function shownAnswer(body: string, names: Names, blot: (text: string) => string): string {
  const value = parsed(body);
  return blot(value === undefined ? body : JSON.stringify(withoutSecrets(value, { ...names, members: everyName })));
}

function withoutSecrets(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutSecrets(entry, names));
  if (typeof value !== "object" || value === null) return value;
  const shown = (name: string, part: unknown) =>
    isSecret(name, names) ? redactValue(part) : withoutSecrets(part, names);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shown(name, part)]));
}

function isSecret(name: string, { members, sensitive }: Names): boolean {
  return sensitive.has(name) || !members.has(name);
}

/**
 * What blots out, in any text, the secrets that travelled in some runs, and what of them may stand alone: the values of
 * a secret that is JSON, bytes as text, text as a JSON string holds it.
 */
export function blotterOf(
  recordings: readonly Recording[],
  names: Names,
  others: readonly string[] = [],
): (text: string) => string {
  const secrets = new Set(others);
  for (const { attempts } of recordings) {
    for (const { body, answer } of attempts) {
      collect(body.value, names, secrets);
      collect(parsed(answer?.body), { ...names, members: everyName }, secrets);
    }
  }
  const hide = hiderOf(secrets);
  return (text) => printable(hide(text));
}

/** A text that does nothing to a terminal but appear on it. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}

/** The service's own answers have no member that is not one. */
const everyName: Pick<ReadonlySet<string>, "has"> & ReadonlySet<string> = Object.assign(new Set<string>(), {
  has: () => true,
});

function collect(value: unknown, names: Names, secrets: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (!Array.isArray(value) && isSecret(name, names)) addTexts(part, secrets);
    else collect(part, names, secrets);
  }
}

function addTexts(value: unknown, secrets: Set<string>): void {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) addTexts(part, secrets);
  }
  if (typeof value === "number") secrets.add(String(value));
  if (typeof value !== "string") return;
  secrets.add(value);
  // Values out of files end in a line break that is often left out again.
  secrets.add(value.trim());
  secrets.add(JSON.stringify(value).slice(1, -1));
  const bytes = Buffer.from(value, "base64");
  if (bytes.length > 0 && bytes.toString("base64") === value) {
    secrets.add(bytes.toString("utf8"));
    secrets.add(bytes.toString("hex"));
  }
  const inner = parsed(value);
  if (typeof inner === "object" && inner !== null) addTexts(inner, secrets);
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
