import { readFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";
import type { GeneratedFile } from "../../emit/index.js";
import { planOfOpenApi } from "../openapi-model.js";
import { packageRoot } from "../shared.js";
import { typeErrors } from "../type-check.js";
import { claimsOf } from "./claims.js";
import type { DescribedDocument } from "./described-document.js";
import { typesOnTheWire, withoutClasses } from "./on-the-wire.js";

/** Both descriptions of a document, as files. */
export interface Descriptions {
  readonly ours: readonly GeneratedFile[];
  readonly theirs: GeneratedFile;
  /** What is claimed of them. */
  readonly names: readonly string[];
  /** The names of the document's schemas. */
  readonly schemas: readonly string[];
  /** The claims that do not hold, or what else the compiler says; with other files in place of these. */
  differing(files?: readonly GeneratedFile[]): readonly string[];
}

/**
 * Our types and those of `openapi-typescript` for one document, with two of its settings as we have it: an object of which
 * nothing is said may have any property, and what has a default may be absent.
 */
export async function descriptionsOf(file: string, text: string): Promise<Descriptions> {
  const plan = withoutClasses(await planOfOpenApi(file, text));
  const document = parse(text) as DescribedDocument;
  const theirs = {
    path: "theirs.ts",
    text: astToString(
      await openapiTS(withReferences(document) as never, { emptyObjectsUnknown: true, defaultNonNullable: false }),
    ),
  };
  const ours = typesOnTheWire(plan, document);
  const { text: claimed, claims } = claimsOf(plan, document);
  const wire = readFileSync(join(packageRoot, "generator/testing/openapi-types/wire.ts"), "utf8");
  const first = claimed.split("\n").length - claims.length;
  return {
    ours,
    theirs,
    names: claims.map(({ name }) => name),
    schemas: Object.keys(document.components?.schemas ?? {}),
    differing(files = []) {
      const all = new Map([...ours, theirs, ...files].map((each) => [each.path, each]));
      const own = [
        { path: "claims.ts", text: claimed },
        { path: "wire.ts", text: wire },
      ];
      const found = typeErrors([...all.values(), ...own])
        .split("\n")
        .filter((line) => /^\S.*error TS/.test(line));
      return found.map((line) => {
        const [, number] = /^claims\.ts\((\d+),/.exec(line) ?? [];
        return claims[Number(number) - 1 - first]?.name ?? line.replace(/\(\d+,\d+\)/, "");
      });
    },
  };
}

/** The same document with references where discriminators name schemas by their bare names, which their tool cannot do. */
function withReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withReferences) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    key === "mapping" ? referring(part) : withReferences(part),
  ]);
  return Object.fromEntries(entries) as T;
}

function referring(mapping: unknown): unknown {
  const entries = Object.entries(mapping as Readonly<Record<string, string>>);
  const reference = (target: string) => (/^[\w.-]+$/.test(target) ? `#/components/schemas/${target}` : target);
  return Object.fromEntries(entries.map(([value, target]) => [value, reference(target)]));
}
