/** What a program is run with. */
export interface Arguments {
  readonly words: readonly string[];
  /** Files that words name, by their paths. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * An input as somebody would type it: an option a member, lists and structures in shorthand where that can say them,
 * bytes in files. An input with values of other types than options have is given as JSON, but for its bytes.
 *
 * @param isMistyped Whether there are such values.
 * @returns in words, why it cannot be typed.
 */
export function wordsOfInput(input: Members, isMistyped: boolean): Arguments | string {
  const files: Record<string, Uint8Array> = {};
  const words: string[] = [];
  const asJson: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const option = optionOf(name);
    if (value instanceof Uint8Array) {
      const path = `${name}.bin`;
      files[path] = value;
      words.push(option, `fileb://${path}`);
    } else if (isMistyped) asJson[name] = value;
    else words.push(...wordsOf(option, value));
  }
  if (isMistyped) words.push("--cli-input-json", JSON.stringify(asJson));
  return holdsBytes(isMistyped ? asJson : []) ? "bytes cannot be given in JSON" : { words, files };
}

/** Rule CL-002. */
export function optionOf(member: string): string {
  return `--${kebab(member)}`;
}

/** `create-secret` of `CreateSecret`. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}

function wordsOf(option: string, value: unknown): readonly string[] {
  if (typeof value === "boolean") return [value ? option : option.replace("--", "--no-")];
  if (Array.isArray(value)) return [option, ...(shorthandOfList(value) ?? [JSON.stringify(value)])];
  if (isMembers(value)) return [option, shorthandOf(value) ?? JSON.stringify(value)];
  const word = wordOf(value);
  // What begins with a hyphen would be taken for an option.
  return word.startsWith("-") ? [`${option}=${word}`] : [option, word];
}

/** One word an element; `undefined` where that cannot say it. */
function shorthandOfList(elements: readonly unknown[]): readonly string[] | undefined {
  const words = elements.map((element) => {
    if (isMembers(element)) return shorthandOf(element);
    return typeof element === "string" && isPlainElement(element) ? element : undefined;
  });
  return words.every((word) => word !== undefined) ? words : undefined;
}

/** An element that is taken as it stands: neither an option nor JSON, nor the name of a file. */
function isPlainElement(text: string): boolean {
  return text !== "" && !/^[-[{\s]|^fileb?:\/\//.test(text);
}

/** `Key=a,Value="b, c"`; `undefined` where that cannot say it. */
function shorthandOf(members: Members): string | undefined {
  const pairs = Object.entries(members).map(([name, value]) => {
    if (Array.isArray(value)) {
      const elements = value.map((element) => (typeof element === "string" ? quoted(element) : undefined));
      return elements.includes(undefined) ? undefined : `${name}=[${elements.join(",")}]`;
    }
    const word = isMembers(value) || typeof value === "boolean" ? undefined : quoted(wordOf(value));
    return word === undefined ? undefined : `${name}=${word}`;
  });
  return pairs.length === 0 || pairs.includes(undefined) ? undefined : pairs.join(",");
}

/** Quotes are needed for what means something in shorthand (rule CL-033); backslashes do inside of them as well. */
function quoted(text: string): string | undefined {
  if (text.includes("\\")) return undefined;
  return /^[\w./:@+-][\w./:@+ -]*(?<! )$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

function wordOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !(value instanceof Date) && !(value instanceof Uint8Array);
}

function holdsBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsBytes);
}
