/**
 * What stands in a report in the place of a secret: `‹value A, 7 characters›`. Within a scenario the same value has the
 * same letter wherever it stands. What else is told is what a service may look at: how many bytes a text takes, and
 * whether it is base64.
 */
export interface SecretToken {
  /** `A`, `B` … `Z`, `AA`. */
  readonly letter: string;
  readonly is: SecretForm;
}

export type SecretForm =
  /** Characters are Unicode code points, bytes those of UTF-8. */
  | { readonly kind: "text"; readonly characters: number; readonly bytes: number }
  /** Text that is base64 of so many bytes. */
  | { readonly kind: "base64"; readonly bytes: number }
  | { readonly kind: "number" }
  | { readonly kind: "list" | "object"; readonly members: number };

/** The letter of the value that is the first, second … of a scenario, counted from 0. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

export function formOf(value: unknown): SecretForm {
  if (typeof value === "string") return formOfText(value);
  if (Array.isArray(value)) return { kind: "list", members: value.length };
  if (typeof value === "object" && value !== null) return { kind: "object", members: Object.keys(value).length };
  return { kind: "number" };
}

export function writeToken({ letter, is }: SecretToken): string {
  return `‹value ${letter}, ${inWords(is)}›`;
}

/** Every token in a text, with the text before it; the last piece has none. */
export function splitAtTokens(text: string): readonly { readonly text: string; readonly token?: SecretToken }[] {
  const pieces: { text: string; token?: SecretToken }[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const is = formFrom(match[2]!);
    if (!is) continue;
    pieces.push({ text: text.slice(end, match.index), token: { letter: match[1]!, is } });
    end = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(end) }];
}

const TOKEN = /‹value ([A-Z]+), ([^‹›]+)›/g;

function formOfText(text: string): SecretForm {
  const bytes = Buffer.from(text, "base64");
  if (text !== "" && bytes.toString("base64") === text) return { kind: "base64", bytes: bytes.length };
  let characters = 0;
  for (const _ of text) characters += 1;
  return { kind: "text", characters, bytes: Buffer.byteLength(text) };
}

function inWords(form: SecretForm): string {
  switch (form.kind) {
    case "text":
      return `${form.characters} characters${form.bytes === form.characters ? "" : `, ${form.bytes} bytes`}`;
    case "base64":
      return `${Math.ceil(form.bytes / 3) * 4} characters, base64 of ${form.bytes} bytes`;
    case "number":
      return "a number";
    case "list":
      return `a list of ${form.members}`;
    case "object":
      return `an object of ${form.members}`;
    default:
      return form satisfies never;
  }
}

function formFrom(words: string): SecretForm | undefined {
  if (words === "a number") return { kind: "number" };
  const [, container, members] = /^an? (list|object) of (\d+)$/.exec(words) ?? [];
  if (container !== undefined) return { kind: container as "list" | "object", members: Number(members) };
  const [, encoded] = /^\d+ characters, base64 of (\d+) bytes$/.exec(words) ?? [];
  if (encoded !== undefined) return { kind: "base64", bytes: Number(encoded) };
  const [, characters, bytes = characters] = /^(\d+) characters(?:, (\d+) bytes)?$/.exec(words) ?? [];
  if (characters !== undefined) return { kind: "text", characters: Number(characters), bytes: Number(bytes) };
  return undefined;
}
