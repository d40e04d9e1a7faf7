import { expect, it } from "vitest";
import { planService, type OperationPlan } from "../../plan/index.js";
import { parseJson } from "../../runtime/server/json-body.js";
import type { Wire } from "../../runtime/server/wire.js";
import { importGenerated } from "../../testing/import-generated.js";
import { modelOfFiles } from "../../testing/plans.js";
import { itShared, shared, sharedFile } from "../../testing/shared.js";
import { wireFile, wireShapes } from "./wire-file.js";

/** A request that a server must refuse, as Smithy's protocol tests write it down. */
interface MalformedCase {
  readonly id: string;
  readonly request: { readonly body?: string };
  readonly response: { readonly headers?: Readonly<Record<string, string>> };
  /** Values for `$name:L` (as it is) and `$name:S` (quoted) in the body; one request for each position. */
  readonly testParameters?: Readonly<Record<string, readonly string[]>>;
}

// The bodies of REST JSON and of AWS JSON are read alike, but only for the former there are such tests.
const model = shared.present
  ? modelOfFiles([sharedFile("corpus", "smithy", "protocol-tests", "ast", "aws-protocol-tests.json")])
  : undefined;
const plan = model && planService(model, { service: "aws.protocoltests.restjson#RestJson" }).value!;
const wires = plan && (await wiresOf(wireShapes(plan).map((shape) => wireFile(plan, shape))));

function wiresOf(files: readonly { readonly path: string; readonly text: string }[]) {
  const lines = files.map(({ path }) => `export * from "./${path.replace(/\.ts$/, ".js")}";`);
  return importGenerated<Readonly<Record<string, Wire>>>(
    [...files, { path: "all.ts", text: lines.join("\n") }],
    "all.ts",
  );
}

function bodiesOf({ request, testParameters = {} }: MalformedCase): readonly string[] {
  const { body = "" } = request;
  const turns = Math.max(1, ...Object.values(testParameters).map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) =>
    body.replace(/\$(\w+):([LS])/g, (_whole, name: string, form: string) => {
      const value = testParameters[name]![turn]!;
      return form === "S" ? JSON.stringify(value) : value;
    }),
  );
}

function casesOf({ id, input }: OperationPlan) {
  const cases = (model!.get(id)!.traits.get("smithy.test#httpMalformedRequestTests") ??
    []) as unknown as MalformedCase[];
  return cases
    .filter(({ request, response }) => request.body !== undefined && isAboutTypes(response))
    .flatMap((test) => bodiesOf(test).map((body) => ({ test: test.id, body, shape: input!.name })));
}

function isAboutTypes({ headers = {} }: MalformedCase["response"]): boolean {
  return headers["x-amzn-errortype"] === "SerializationException";
}

const cases = plan?.operations.flatMap(casesOf) ?? [];

itShared("has something to prove", () => expect(cases.length).toBeGreaterThan(100));

it.each(cases)("refuses the body of $test: $body", ({ body, shape }) => {
  const read = () => wires![`${shape}Wire`]!.read(parseJson(new TextEncoder().encode(body)), 0);
  expect(read).toThrow(
    expect.objectContaining({ name: expect.stringMatching(/^(RequestRefusal|Mismatch)$/) as string }),
  );
});
