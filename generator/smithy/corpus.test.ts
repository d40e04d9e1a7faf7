import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { Diagnostic } from "../model/index.js";
import { itShared, shared, sharedFile } from "../testing/shared.js";
import { assembleModel } from "./index.js";

type Events = Readonly<Record<string, Readonly<Record<string, number>>>>;

const assemble = (...paths: readonly string[]): ReturnType<typeof assembleModel> => {
  return assembleModel(paths.map((path) => ({ file: basename(path), text: readFileSync(path, "utf8") })));
};

const errorsIn = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  return diagnostics.filter(({ severity }) => severity === "error");
};

/** Paths of models below a folder of the corpus. */
function modelsBelow(...folder: readonly string[]): readonly string[] {
  if (!shared.present) return [];
  return readdirSync(sharedFile(...folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json") && basename(path) !== "__shared.json" && basename(path) !== "cases.json")
    .map((path) => join(...folder, path))
    .filter((path) => /"smithy":/.test(readFileSync(sharedFile(path), "utf8").slice(0, 200)));
}

const services = modelsBelow("models").map((path) => basename(path));

itShared.each(services)("finds in %s what the reference finds in it", (name) => {
  const { value, diagnostics } = assemble(sharedFile("models", name));
  expect(value!.ofType("service")).toHaveLength(1);
  const events = (JSON.parse(readFileSync(sharedFile("models", "reference-events.json"), "utf8")) as Events)[name]!;
  const unknownMembers = Object.entries(events).filter(([id]) => id.includes("TraitValue.UnknownMember"));
  const want = {
    "unknown-trait-member": unknownMembers.reduce((sum, [, count]) => sum + count, 0),
  };
  const found = Object.fromEntries(
    Object.keys(want).map((id) => [id, diagnostics.filter((finding) => finding.id === id).length]),
  );
  expect(found).toEqual(want);
  expect(diagnostics.filter(({ id }) => !(id in want))).toEqual([]);
});

itShared("finds all that the Secrets Manager model defines", () => {
  const model = assemble(sharedFile("models", "secrets-manager-2017-10-17.json")).value!;
  const own = [...model.shapes.keys()].filter((id) => id.startsWith("com.amazonaws.secretsmanager#"));
  expect(own).toHaveLength(157);
  expect(model.ofType("operation")).toHaveLength(23);
});

itShared.each(modelsBelow("corpus", "smithy", "loader-valid"))("loads %s", (path) => {
  const common = sharedFile("corpus", "smithy", "loader-valid", "__shared.json");
  expect(errorsIn(assemble(sharedFile(path), common).diagnostics)).toEqual([]);
});

const valid = [
  "trait-definitions",
  "protocol-tests",
  "diff",
  "diff-pairs",
  "openapi",
  "jsonschema",
  "ast-serialization",
];

itShared.each(valid.flatMap((folder) => modelsBelow("corpus", "smithy", folder)))("finds no error in %s", (path) => {
  expect(errorsIn(assemble(sharedFile(path)).diagnostics)).toEqual([]);
});

/** Findings of the reference about matters that are not looked into here. */
const notLookedInto: ReadonlySet<string> = new Set(
  `AuthorizersTrait ClientEndpointDiscovery ExamplesTrait HttpBindingsMissing JsonName
   MediaType PrivateAccess ReferencesTrait ResourceIdentifier ResourceIdentifierBinding ResourceLifecycle
   ResourceOperationBinding ResourceOperationInputOutput
   ShapeClosure SingleOperationBinding SingleResourceBinding StreamingTrait
   XmlNamespaceTrait`.split(/\s+/),
);
/** Models whose errors the reference files under `Model`, as it does with much that is looked into here. */
const exceptions: ReadonlySet<string> = new Set([
  "validators-must-be-arrays.json",
  "external-documentation-bad-url.json",
  "emit-each-invalid-selector.json",
]);

itShared.each(modelsBelow("corpus", "smithy", "errorfiles"))(
  "agrees with the reference whether %s has errors",
  (path) => {
    const file = sharedFile(path.replace(/\.json$/, ".errors"));
    const events = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    const errors = events.filter((event) => event.startsWith("[ERROR]"));
    const found = errorsIn(assemble(sharedFile(path)).diagnostics);
    if (errors.length === 0) expect(found).toEqual([]);
    const isBeyond = errors.every((event) =>
      notLookedInto.has(
        event
          .slice(event.lastIndexOf("| ") + 2)
          .trim()
          .split(".")[0]!,
      ),
    );
    if (errors.length > 0 && !isBeyond && !exceptions.has(basename(path))) expect(found).not.toEqual([]);
  },
);
