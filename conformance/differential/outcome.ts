/** What a call came to, in a form that two clients are expected to agree in. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<object> {
  try {
    return { output: withoutDelay(await call()) };
  } catch (error) {
    return { error: error instanceof Error ? describe(error) : error };
  }
}

function describe(error: Error): object {
  return {
    name: error.name,
    message: error.message.replace(/:\d{4,5}\b/g, ":<port>"),
    classes: classesOf(error),
    members: Object.fromEntries(
      Object.keys(error)
        .filter((key) => !["name", "message", "port"].includes(key))
        .sort()
        .map((key) => [key, withoutDelay((error as unknown as Record<string, unknown>)[key])]),
    ),
  };
}

function classesOf(error: object): readonly string[] {
  const names: string[] = [];
  for (let proto = Object.getPrototypeOf(error); proto; proto = Object.getPrototypeOf(proto)) {
    names.push(proto.constructor.name);
  }
  return names;
}

/** How long retries waited is left to chance. */
function withoutDelay(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withoutDelay);
  const { totalRetryDelay: _, $metadata, ...others } = value as Record<string, unknown>;
  return { ...others, ...($metadata !== undefined && { $metadata: withoutDelay($metadata) }) };
}
