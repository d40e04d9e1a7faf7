import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { complaints } from "./compile.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const SERVICE = "generated/secretsmanager";
const OURS = `${SERVICE}/types/index.ts`;
const THEIRS = `${SERVICE}/openapi/openapi-types.ts`;

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** The shapes that our types and the OpenAPI document both describe: all but errors. */
const names = [...read(OURS).matchAll(/\{ (\w+) \}/g)].map(([, name]) => name!);

/** A claim a line: that both descriptions of a shape are the same on the wire. */
const claims = [
  `import type * as ours from "../../${SERVICE}/types/index.js";`,
  `import type { components } from "../../${SERVICE}/openapi/openapi-types.js";`,
  'import type { Same, Wire } from "./wire.js";',
  'type Theirs = components["schemas"];',
  ...names.map((name) => `export const ${name}: Same<Wire<ours.${name}>, Wire<Theirs["${name}"]>> = true;`),
].join("\n");

/** The shapes whose descriptions differ, where some files are other than on disk. */
function differing(overlay: Readonly<Record<string, string>> = {}): readonly string[] {
  const path = "conformance/type-tests/claims.ts";
  const lines = claims.split("\n");
  return complaints(path, { ...overlay, [path]: claims }).map((complaint) => {
    const line = lines[parseInt(complaint, 10) - 1];
    return /^export const (\w+)/.exec(line ?? "")?.[1] ?? complaint;
  });
}

/** A file with one thing changed in it. */
function planted(path: string, from: string | RegExp, to: string): Readonly<Record<string, string>> {
  const text = read(path);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { [path]: changed };
}

it("covers all that the document describes, but for errors", () => {
  const components = /\n    schemas: \{\n(.*?)\n    \};/s.exec(read(THEIRS))![1]!;
  const described = [...components.matchAll(/^ {8}(\w+): /gm)].map(([, name]) => name!);
  const errors = [...read(`${SERVICE}/errors/index.ts`).matchAll(/\{ (\w+) \}/g)].map(([, name]) => name!);
  expect(described.filter((name) => name.endsWith("Request"))).toHaveLength(23);
  expect(names.toSorted()).toEqual(described.filter((name) => !errors.includes(name)).sort());
});

it("finds our types to be those of the OpenAPI document on the wire", () => {
  expect(differing()).toEqual([]);
});

const request = `${SERVICE}/types/create-secret-request.ts`;
const inTheirs = (member: string, to: string) =>
  planted(THEIRS, new RegExp(`(CreateSecretRequest: \\{[\\s\\S]*?)${member}`), `$1${to}`);

it.each([
  { fault: "a member that we lack", overlay: () => planted(request, /Description\?.*\n/, "\n") },
  { fault: "a member that they lack", overlay: () => inTheirs("Description\\?: string;", "") },
  { fault: "a wrong target of ours", overlay: () => planted(request, "Name: string;", "Name: number;") },
  { fault: "a wrong target of theirs", overlay: () => inTheirs("Name: string;", "Name: boolean;") },
  { fault: "a list of ours that is none", overlay: () => planted(request, "Tag[]", "Tag") },
  {
    fault: "a member that we require",
    overlay: () => planted(request, "KmsKeyId?: string | undefined", "KmsKeyId: string"),
  },
  {
    fault: "a member that we do not require",
    overlay: () => planted(request, "Name: string", "Name?: string | undefined"),
  },
  { fault: "a member that they require", overlay: () => inTheirs("KmsKeyId\\?: string", "KmsKeyId: string") },
  { fault: "a member that they do not require", overlay: () => inTheirs("Name: string", "Name?: string") },
])("notices $fault", ({ overlay }) => {
  expect(differing(overlay())).toEqual(["CreateSecretRequest"]);
});

it("notices a value that one of the two does not know", () => {
  const path = `${SERVICE}/types/status-type.ts`;
  expect(differing(planted(path, /\n.*"InSync",/, ""))).toContain("StatusType");
});
