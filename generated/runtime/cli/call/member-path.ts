type Members = Readonly<Record<string, unknown>>;

/** The value at a path such as `Page.Items`; `undefined` where the path ends earlier. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? (at as Members)[name] : undefined), value);
}

/** The same members but for the one at a path, which is made where it is not there, and left out for `undefined`. */
export function withValueAt(members: Members, path: string, value: unknown): Members {
  const [name = "", ...rest] = path.split(".");
  if (rest.length > 0) {
    return { ...members, [name]: withValueAt((members[name] ?? {}) as Members, rest.join("."), value) };
  }
  const { [name]: _, ...others } = members;
  return value === undefined ? others : { ...others, [name]: value };
}
