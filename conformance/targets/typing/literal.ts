/**
 * A value as a TypeScript expression of the same type. What a text says is of no matter to a type and cut short; in
 * sensitive members nothing is left of it, nor of a number.
 */
export function literalOf(value: unknown, sensitive: ReadonlySet<string>): string {
  return written(value, { sensitive, isHidden: false });
}

interface Writing {
  readonly sensitive: ReadonlySet<string>;
  /** Whether it is inside of a sensitive member. */
  readonly isHidden: boolean;
}

function written(value: unknown, writing: Writing): string {
  const { sensitive, isHidden } = writing;
  if (typeof value === "string") return JSON.stringify(isHidden ? "‹not shown›" : value.slice(0, 40));
  if (typeof value === "number" && isHidden) return "0";
  if (value instanceof Uint8Array) return "new Uint8Array()";
  if (value instanceof Date) return "new Date(0)";
  if (Array.isArray(value)) return `[${value.map((each) => written(each, writing)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).map(([name, each]) => {
    const isMemberHidden = isHidden || sensitive.has(name);
    return `${JSON.stringify(name)}: ${written(each, { sensitive, isHidden: isMemberHidden })}`;
  });
  return `{ ${members.join(", ")} }`;
}
