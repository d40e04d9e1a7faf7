/** A structure of which a mutant changes members. */
export type Members = Readonly<Record<string, unknown>>;

/** The structure without some of its members. */
export function without(members: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

/** The structure with a member changed, where it has it. */
export function changed(members: Members, name: string, change: (value: never) => unknown): Members {
  return members[name] === undefined ? members : { ...members, [name]: change(members[name] as never) };
}
