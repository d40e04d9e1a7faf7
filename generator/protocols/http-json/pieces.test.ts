import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emitters, openApiTypes, type Emitter } from "../../emit/index.js";
import { planService } from "../../plan/index.js";
import { modelOfOpenApi } from "../../testing/openapi-model.js";
import { packageRoot } from "../../testing/shared.js";
import { typeErrors } from "../../testing/type-check.js";

const documents = [
  "generator/testing/openapi-types/documents/zoo.yaml",
  "generator/openapi/testing/documents/fleet.yaml",
  "generator/openapi/testing/documents/payments.yaml",
];

it.each(documents.flatMap((path) => (["strict", "sdk"] as const).map((types) => ({ path, types }))))(
  "makes every piece of $path with $types types, and programs in its README, so that they compile",
  async ({ path, types }) => {
    const model = await modelOfOpenApi(path, readFileSync(join(packageRoot, path), "utf8"));
    const plan = planService(model, { types }).value!;
    const files = (emitters as readonly Emitter[]).flatMap((emitter) => emitter.emit(plan));
    const readme = files.find((file) => file.path.endsWith("README.md"))!;
    const snippets = [...readme.text.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, text], index) => ({
      path: `${plan.names.folder}/snippet-${index}.ts`,
      text: text!,
    }));
    const document = files.find((file) => file.path.endsWith("openapi.json"));
    // For a union that is an alternative of itself, as in this one, openapi-typescript writes what TypeScript refuses.
    const described = document && !path.endsWith("fleet.yaml") ? [await openApiTypes(document)] : [];
    const shown = snippets.filter((snippet) => described.length > 0 || !snippet.text.includes("openapi-types"));
    expect(typeErrors([...files.filter((file) => file.path.endsWith(".ts")), ...shown, ...described])).toBe("");
    expect(readme.text).not.toMatch(/us-east-1|Region/);
  },
  60_000,
);
