import { expect, it } from "vitest";
import { ownModelFiles } from "../../testing/own-model.js";
import { planOfFiles } from "../../testing/plans.js";
import { typeErrors } from "../../testing/type-check.js";
import type { Emitter } from "../emitter.js";
import { openApiTypes } from "../openapi/types.js";
import { emitters } from "../registry.js";

it("shows programs that compile beside the README", async () => {
  const plan = planOfFiles(ownModelFiles("secretsmanager"));
  const files = (emitters as readonly Emitter[]).flatMap((emitter) => emitter.emit(plan));
  const document = files.find(({ path }) => path.endsWith("openapi.json"))!;
  const readme = files.find(({ path }) => path.endsWith("README.md"))!;
  const snippets = [...readme.text.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, text], index) => ({
    path: `${plan.names.folder}/snippet-${index}.ts`,
    text: text!,
  }));
  expect(snippets.length).toBe(8);
  expect(typeErrors([...files, ...snippets, await openApiTypes(document)])).toBe("");
}, 60_000);
