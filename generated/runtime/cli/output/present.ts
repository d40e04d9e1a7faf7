import type { StructureValue, Value } from "../command-line.js";

/** What is printed, whatever the form. */
export type Shown = null | boolean | number | string | readonly Shown[] | { readonly [name: string]: Shown };

export interface Presentation {
  /** `wire`: as the number that travels. */
  readonly timestamps: "iso8601" | "wire";
}

/**
 * An answer of the client as what is printed: members in the order of the model and no others, bytes in base64, times in
 * ISO 8601 with the user's own offset. Rule CL-015.
 */
export function present(answer: object, output: StructureValue | undefined, presentation: Presentation): Shown {
  return output ? presented(answer, output, presentation) : {};
}

function presented(value: unknown, model: Value, presentation: Presentation): Shown {
  if (value === undefined || value === null) return null;
  switch (model.kind) {
    case "structure":
    case "union": {
      const members = value as Readonly<Record<string, unknown>>;
      const known = Object.keys(model.members).filter(
        (name) => Object.hasOwn(members, name) && members[name] !== undefined,
      );
      return fromEntries(
        known.map((name) => [name, presented(members[name], model.members[name]!.value(), presentation)]),
      );
    }
    case "list":
      return (value as readonly unknown[]).map((element) => presented(element, model.element(), presentation));
    case "map":
      return fromEntries(
        Object.entries(value).map(([name, held]) => [name, presented(held, model.value(), presentation)]),
      );
    default:
      return scalar(value, presentation);
  }
}

function scalar(value: unknown, { timestamps }: Presentation): Shown {
  if (value instanceof Date) return timestamps === "iso8601" ? isoTime(value) : value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  // JSON has no sign for those that are none or too many.
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return document(value);
}

/** Documents are JSON already; decimal numbers of any length know their digits. */
function document(value: unknown): Shown {
  if (typeof value === "object" && value !== null && "string" in value && "type" in value) return String(value.string);
  return JSON.parse(JSON.stringify(value)) as Shown;
}

/** Plain assignment would take a member called `__proto__` for something else. */
function fromEntries(entries: readonly (readonly [string, Shown])[]): Shown {
  return Object.fromEntries(entries);
}

/** `2018-04-11T22:19:05.713000+02:00`: as Python writes it, with six digits of a second or none. */
function isoTime(time: Date): string {
  if (Number.isNaN(time.getTime())) return String(time);
  const offset = -time.getTimezoneOffset();
  const local = new Date(time.getTime() + offset * 60_000).toISOString();
  const [second, fraction] = local.slice(0, -1).split(".") as [string, string];
  const zone = Math.abs(offset);
  const sign = offset < 0 ? "-" : "+";
  return `${second}${fraction === "000" ? "" : `.${fraction}000`}${sign}${two(Math.floor(zone / 60))}:${two(zone % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
