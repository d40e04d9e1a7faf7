import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../model/index.js";
import { planService, targetOf, type MemberPlan, type ServicePlan, type ShapePlan } from "../../plan/index.js";
import { assembleModel } from "../../smithy/index.js";
import { validatorOfMember, validatorsOfPlan } from "../../testing/generated-validators.js";
import { itShared, sharedFile } from "../../testing/shared.js";

interface MalformedTest {
  readonly id: string;
  readonly request: { readonly body?: string; readonly queryParams?: readonly string[] };
  readonly response: { readonly body: { readonly assertion: { readonly contents: string } } };
  readonly testParameters?: Readonly<Record<string, readonly string[]>>;
}

interface Failure {
  readonly fieldList: readonly { readonly path: string; readonly message: string }[];
}

const service = "aws.protocoltests.restjson.validation#RestJsonValidation";

itShared("finds what Smithy's protocol tests for malformed requests say, in their words", async () => {
  const file = sharedFile("corpus", "smithy", "protocol-tests", "ast", "aws-protocol-tests.json");
  const text = readFileSync(file, "utf8");
  const { value: model } = assembleModel([{ file: "protocol-tests.json", text }]);
  const { value: plan } = planService(model!, { service });
  const { shapes } = JSON.parse(text) as { shapes: Record<string, { traits?: Record<string, unknown> }> };
  const { validator } = await validatorsOfPlan(plan!);
  let compared = 0;
  for (const { id, input } of plan!.operations) {
    const tests = (shapes[id]?.traits?.["smithy.test#httpMalformedRequestTests"] ?? []) as readonly MalformedTest[];
    for (const test of tests.flatMap(withParameters)) {
      // What stands in headers and the query is no matter of the body.
      if (test.request.body === undefined || test.request.queryParams) continue;
      const value = fromJson(plan!, input!, JSON.parse(test.request.body) as JsonValue);
      const found = validator(input!.name).violations(value);
      const { fieldList } = JSON.parse(test.response.body.assertion.contents) as Failure;
      const want = fieldList.map(({ path, message }) => ({
        pointer: path,
        message: message.replace(/^Value .*?failed to satisfy constraint: /, ""),
      }));
      const got = found.map(({ pointer, message }) => ({ pointer, message }));
      expect({ id: test.id, violations: got.sort(byPointer) }).toEqual({
        id: test.id,
        violations: want.sort(byPointer),
      });
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(60);
});

it.each([
  ["^([0-9]+)+$", "0"],
  ["^(a|aa)+$", "a"],
  ["^[ \\t]*[^\\x00-\\x1F:]+([ \\t]+[^\\x00-\\x1F:]+)*[ \\t]*$", " "],
  ["^[a-z0-9A-Z]+[\\.\\-\\w]*[a-z0-9A-Z]+$", "a"],
  ["^arn:aws.*:kinesis:.*:\\d{12}:.*stream/\\S+$", "arn:aws:kinesis:"],
])("is done soon with a text on which the pattern %s would keep an engine busy", async (pattern, part) => {
  const validator = await validatorOfMember("smithy.api#String", { "smithy.api#pattern": pattern });
  const start = performance.now();
  expect(validator.violations({ value: `${part.repeat(5_000)}\u0000:` })).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1000);
});

/** A test for each set of its parameters, which take the places of `$name:L` and, quoted, `$name:S`. */
function withParameters(test: MalformedTest): readonly MalformedTest[] {
  const { testParameters = {} } = test;
  const [length = 1] = Object.values(testParameters).map((values) => values.length);
  return Array.from({ length }, (_, index) => {
    const filled = JSON.stringify(test, (_key, part: unknown) =>
      typeof part === "string" ? fill(part, testParameters, index) : part,
    );
    return JSON.parse(filled) as MalformedTest;
  });
}

function fill(text: string, parameters: Readonly<Record<string, readonly string[]>>, index: number): string {
  return text.replace(/\$(\$|(\w+):([LS]))/g, (whole, dollar: string, name: string, format: string) => {
    if (dollar === "$") return "$";
    const value = parameters[name]?.[index];
    return value === undefined ? whole : format === "S" ? JSON.stringify(value) : value;
  });
}

/** A JSON body as generated code has it. */
function fromJson(plan: ServicePlan, shape: ShapePlan, json: JsonValue): unknown {
  if (json === null) return null;
  const inner = (member: MemberPlan, value: JsonValue) => fromJson(plan, targetOf(plan, member), value);
  switch (shape.kind) {
    case "structure":
    case "union": {
      const members = new Map(shape.members.map((member) => [member.name, member]));
      const entries = Object.entries(json as JsonObject);
      return Object.fromEntries(
        entries.map(([name, value]) => [name, members.has(name) ? inner(members.get(name)!, value) : value]),
      );
    }
    case "list":
      return (json as readonly JsonValue[]).map((value) => inner(shape.member, value));
    case "map":
      return Object.fromEntries(
        Object.entries(json as JsonObject).map(([key, value]) => [key, inner(shape.value, value)]),
      );
    case "simple":
      if (shape.type === "blob") return Buffer.from(json as string, "base64");
      if (shape.type === "timestamp") return new Date(typeof json === "number" ? json * 1000 : (json as string));
      return json;
    default:
      return json;
  }
}

function byPointer(a: { readonly pointer: string }, b: { readonly pointer: string }): number {
  return a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0;
}
