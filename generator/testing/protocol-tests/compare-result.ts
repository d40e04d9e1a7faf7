import { isDeepStrictEqual, inspect } from "node:util";
import { targetOf, type ServicePlan, type StructurePlan } from "../../plan/index.js";
import type { Result } from "./client-harness.js";
import type { ResponseCase } from "./test-cases.js";
import { valueOfParams } from "./values.js";

/** What is wrong with what a client makes of a case's answer; nothing where it is as the case wants it. */
export async function resultComplaints(
  plan: ServicePlan,
  testCase: ResponseCase,
  result: Result,
): Promise<readonly string[]> {
  if (testCase.error !== undefined) return errorComplaints(plan, testCase, result);
  if ("error" in result) return [`failed: ${String(result.error)}`];
  const { output } = plan.operations.find(({ id }) => id === testCase.operation)!;
  return output ? memberComplaints(plan, output, testCase, result.output) : [];
}

async function errorComplaints(plan: ServicePlan, testCase: ResponseCase, result: Result): Promise<readonly string[]> {
  if (!("error" in result)) return ["did not fail"];
  const shape = plan.errors.find(({ id }) => id === testCase.error)!;
  const { error } = result;
  if (!(error instanceof Error) || error.name !== shape.name) return [`failed with ${inspect(error)}`];
  const { $fault, $metadata } = error as unknown as Record<string, { readonly httpStatusCode?: number } & string>;
  return [
    ...($fault === shape.error?.fault ? [] : [`$fault is ${$fault}`]),
    ...($metadata?.httpStatusCode === testCase.code ? [] : [`status is ${$metadata?.httpStatusCode}`]),
    ...(await memberComplaints(plan, shape, testCase, error as unknown as Readonly<Record<string, unknown>>)),
  ];
}

/** What is wrong with the members of a structure, each by itself. */
export async function memberComplaints(
  plan: ServicePlan,
  shape: StructurePlan,
  { params = {}, body }: Pick<ResponseCase, "params" | "body">,
  actual: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const expected = valueOfParams(plan, shape, params) as Readonly<Record<string, unknown>>;
  const complaints: string[] = [];
  for (const member of shape.members) {
    const { name } = member;
    const target = targetOf(plan, member);
    const isStream = target.kind === "simple" && target.isStreaming;
    const own = isStream ? await collected(actual[name]) : plain(actual[name]);
    // A stream is always there, if only to say that there is nothing.
    const wanted = isStream && expected[name] === undefined ? new TextEncoder().encode(body ?? "") : expected[name];
    // Errors of the language have their text as `message`, whatever the member is called, and never none.
    if (shape.role === "error" && name.toLowerCase() === "message") {
      if (wanted !== undefined && actual["message"] !== wanted)
        complaints.push(`message is ${String(actual["message"])}`);
      continue;
    }
    if (isDeepStrictEqual(own, plain(wanted))) continue;
    complaints.push(`${name} is ${inspect(own, { depth: 9 })}, not ${inspect(wanted, { depth: 9 })}`);
  }
  return complaints;
}

async function collected(stream: unknown): Promise<unknown> {
  const { transformToByteArray } = (stream ?? {}) as { transformToByteArray?: () => Promise<Uint8Array> };
  if (!transformToByteArray) return stream;
  return plain(await transformToByteArray.call(stream));
}

/** The same as plain objects: bytes of whatever class, documents, absent members, and `null` where nothing was sent. */
export function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Uint8Array) return new Uint8Array(value);
  // Text of a media type is an object that can be read as that.
  if (Object.prototype.toString.call(value) === "[object String]") return String(value);
  if (value instanceof Date || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item: unknown) => (item === null ? null : plain(item)));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, item === null ? null : plain(item)]],
    ),
  );
}
