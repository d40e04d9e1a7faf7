import { explainSyntax, LineIndex } from "../smithy/json/index.js";
import type { Diagnostic, JsonValue } from "../model/index.js";
import type { FoundApi } from "./api.js";
import { diagnose } from "./diagnostics.js";
import { filesIn, type Candidate } from "./files-in.js";
import { openApiOf } from "./openapi-api.js";
import { smithyApis, smithyFileOf } from "./smithy-apis.js";

/** What a project has to generate from. */
export interface ApisFound {
  readonly apis: readonly FoundApi[];
  /** Parts of Smithy models that belong to no service. */
  readonly partsWithoutService: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Folders for trying things out: what lies there counts where there is nothing else. */
const TRIALS = /^(tests?|__tests__|__mocks__|fixtures?|__fixtures__|testdata|examples?|samples?)$/i;

/** Looks through a project for Smithy models in JSON and for OpenAPI and Swagger documents. */
export async function findApis(project: string): Promise<ApisFound> {
  const { candidates, idl, unreadable } = filesIn(project);
  const diagnostics: Diagnostic[] = unreadable.map((each) => diagnose["left-out"](each));
  if (idl.length > 0) diagnostics.push(diagnose["left-out-idl"]({ paths: idl }));
  const parsed: { readonly path: string; readonly value: JsonValue }[] = [];
  for (const candidate of candidates) {
    const { value, reason } = await parse(candidate);
    if (reason !== undefined) diagnostics.push(diagnose["left-out"]({ path: candidate.path, reason }));
    if (value !== undefined) parsed.push({ path: candidate.path, value });
  }
  const smithy = parsed.flatMap(({ path, value }) => smithyFileOf(path, value) ?? []);
  const all = [...smithyApis(smithy), ...parsed.flatMap(({ path, value }) => openApiOf(path, value) ?? [])];
  const meant = all.filter((api) => !isTrial(api));
  const trials = meant.length > 0 ? all.filter(isTrial) : [];
  if (trials.length > 0) {
    diagnostics.push(diagnose["left-out-examples"]({ paths: trials.flatMap(({ models }) => models) }));
  }
  return {
    apis: trials.length > 0 ? meant : all,
    partsWithoutService: all.length > 0 ? [] : smithy.map(({ path }) => path),
    diagnostics,
  };
}

function isTrial({ models }: FoundApi): boolean {
  return models.every((path) =>
    path
      .split("/")
      .slice(0, -1)
      .some((folder) => TRIALS.test(folder)),
  );
}

async function parse({ path, text }: Candidate): Promise<{ readonly value?: JsonValue; readonly reason?: string }> {
  if (/\.json$/i.test(path)) {
    try {
      return { value: JSON.parse(text) as JsonValue };
    } catch {
      const { offset, problem } = explainSyntax(text);
      const { line, column } = new LineIndex(text).at(offset);
      return { reason: `it is no JSON, in line ${line}, column ${column}: ${problem.replace(/\.$/, "")}` };
    }
  }
  // Elsewhere in a YAML file the word is no sign of a document: settings of all kinds have it.
  if (!/^["']?(openapi|swagger)["']?\s*:/m.test(text) && !text.trimStart().startsWith("{")) return {};
  const { parse: parseYaml } = await import("yaml");
  try {
    return { value: parseYaml(text, { logLevel: "error" }) as JsonValue };
  } catch (error) {
    return { reason: `it is no YAML: ${(error as Error).message.split("\n")[0]!.replace(/[:.]$/, "")}` };
  }
}
