import { definePattern, matches, mismatch, type Pattern } from "./pattern.js";

interface Uuid extends Pattern<string> {
  readonly $pattern: "uuid";
  readonly version?: 4;
}

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const RANDOM_FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID. `uuid({ version: 4 })` is a random one in lower case. */
export function uuid(options: { readonly version?: 4 } = {}): Uuid {
  return { $pattern: "uuid", ...options };
}

export const uuidPattern = definePattern<Uuid>({
  name: "uuid",
  sentence: ({ version }) => (version ? `a UUID of version ${version} in lower case` : "a UUID"),
  compare(pattern, actual) {
    const fits = typeof actual === "string" && (pattern.version ? RANDOM_FORM : FORM).test(actual);
    return fits ? matches : mismatch(this.sentence(pattern, String), actual);
  },
  example: () => "8c1f3c1e-6f0a-4d5b-9e1c-2f7a3b4c5d6e",
});
