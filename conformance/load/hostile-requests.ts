import fc from "fast-check";
import {
  membersOf,
  operationsOf,
  sampleOf,
  type MembersShape,
  type Model,
  type Shape,
} from "../../generator/model/index.js";
import { headersOf, type WireRequest } from "./http-client.js";

/** A request that no service may accept, and what is wrong with it. */
export interface HostileRequest extends WireRequest {
  readonly what: string;
}

type Members = Readonly<Record<string, unknown>>;

/** An operation with an input that is right by the model: what gets spoiled. */
interface Valid {
  readonly operation: string;
  readonly shape: MembersShape;
  readonly input: Members;
}

/**
 * Requests of every operation of a service, each spoiled in one way that makes it wrong whatever the service's state.
 *
 * @param secret - stands in every text and blob that the model calls sensitive
 */
export function hostileRequests(model: Model, service: string, secret: string): fc.Arbitrary<HostileRequest> {
  const valid = operationsOf(model, model.expect(service, "service")).flatMap((operation): readonly Valid[] => {
    const shape = operation.input === undefined ? undefined : model.get(operation.input);
    if (shape?.type !== "structure") return [];
    const sample = onWire(model, shape, sampleOf(model, shape.id, { members: "all" }), secret) as Members;
    const name = operation.id.slice(operation.id.indexOf("#") + 1);
    // With everything, and with so little that nothing but the spoiling is wrong.
    return [sample, essential(shape, sample)].map((input) => ({ operation: name, shape, input }));
  });
  const ways = [
    wrongType(model),
    nothing(model),
    outOfBounds(model),
    brokenText,
    brokenBytes,
    notAnObject,
    routing,
    huge,
  ];
  return fc.constantFrom(...valid).chain((each) => fc.oneof(...ways.map((spoil) => spoil(each))));
}

/** What a service asks for of an input: the required members and the tokens that clients fill in. */
function essential(shape: MembersShape, sample: Members): Members {
  const isAsked = (traits: Shape["traits"]) =>
    traits.has("smithy.api#required") || traits.has("smithy.api#idempotencyToken");
  const members = membersOf(shape).filter(({ traits }) => isAsked(traits));
  return Object.fromEntries(members.map(({ name }) => [name, sample[name]]));
}

/** A sample as JSON has it, with the secret in place of what must not be shown. */
function onWire(model: Model, shape: Shape, value: unknown, secret: string): unknown {
  if (value instanceof Uint8Array) return btoa(secret);
  if (value instanceof Date) return value.getTime() / 1000;
  if (typeof value === "bigint") return Number(value);
  if (shape.type === "list") {
    const element = model.expect(shape.member.target);
    return (value as readonly unknown[]).map((each) => onWire(model, element, each, secret));
  }
  if (shape.type === "structure") {
    const members = membersOf(shape).filter(({ name }) => (value as Members)[name] !== undefined);
    return Object.fromEntries(
      members.map(({ name, target }) => [name, onWire(model, model.expect(target), (value as Members)[name], secret)]),
    );
  }
  return typeof value === "string" && shape.traits.has("smithy.api#sensitive") ? secret : value;
}

type Spoil = (valid: Valid) => fc.Arbitrary<HostileRequest>;

const request = (operation: string, what: string, body: Uint8Array | string): HostileRequest => ({
  what: `${operation}: ${what}`,
  headers: headersOf(operation),
  body,
});

/** JSON values by the types of shapes that may hold them. */
const wrongValues: readonly { readonly value: unknown; readonly fits: readonly Shape["type"][] }[] = [
  { value: 5, fits: ["integer", "long", "timestamp"] },
  { value: 1.5, fits: ["timestamp"] },
  { value: true, fits: ["boolean"] },
  { value: "not base64!", fits: ["string", "enum"] },
  { value: "bm8gdGV4dA==", fits: ["string", "enum", "blob"] },
  { value: [], fits: ["list"] },
  { value: [[]], fits: [] },
  { value: {}, fits: ["structure"] },
  { value: { __proto__: [] }, fits: ["structure"] },
  { value: { toString: 1 }, fits: ["structure"] },
];

/** A member of the input with a value of another JSON type, or one nested so deep that readers which recurse fall over. */
function wrongType(model: Model): Spoil {
  return ({ operation, shape, input }) => {
    const spoiled = membersOf(shape).flatMap(({ name, target }) => {
      const { type } = model.expect(target);
      const deep = "[".repeat(50_000) + "]".repeat(50_000);
      return [
        ...wrongValues
          .filter(({ fits }) => !fits.includes(type))
          .map(({ value }) =>
            request(operation, `${name} is ${JSON.stringify(value)}`, JSON.stringify({ ...input, [name]: value })),
          ),
        // A list of lists is no list of anything that a model has.
        request(
          operation,
          `${name} is nested`,
          withRaw({ ...input, [name]: undefined }, `${JSON.stringify(name)}:${deep}`),
        ),
      ];
    });
    return spoiled.length > 0 ? fc.constantFrom(...spoiled) : brokenText({ operation, shape, input });
  };
}

/** A required member that is left out or `null`, or a list with `null` in it. */
function nothing(model: Model): Spoil {
  return (valid) => {
    const { operation, shape, input } = valid;
    const spoiled = membersOf(shape).flatMap(({ name, target, traits }) => [
      ...(traits.has("smithy.api#required")
        ? [undefined, null].map((value) =>
            request(operation, `${name} is ${value}`, JSON.stringify({ ...input, [name]: value })),
          )
        : []),
      ...(model.expect(target).type === "list"
        ? [request(operation, `${name} has a null`, JSON.stringify({ ...input, [name]: [null] }))]
        : []),
    ]);
    return spoiled.length > 0 ? fc.constantFrom(...spoiled) : brokenText(valid);
  };
}

/** A member that is longer or shorter, larger or smaller than the model allows, or no member of its enum. */
function outOfBounds(model: Model): Spoil {
  return (valid) => {
    const { operation, shape, input } = valid;
    const spoiled = membersOf(shape).flatMap((member) => {
      const target = model.expect(member.target);
      return beyond(target).map(({ what, value }) =>
        request(operation, `${member.name} is ${what}`, JSON.stringify({ ...input, [member.name]: value })),
      );
    });
    return spoiled.length > 0 ? fc.constantFrom(...spoiled) : brokenText(valid);
  };
}

function beyond(shape: Shape): readonly { readonly what: string; readonly value: unknown }[] {
  const { min, max } = { ...(shape.traits.get("smithy.api#length") as object | undefined) } as Bounds;
  const range = { ...(shape.traits.get("smithy.api#range") as object | undefined) } as Bounds;
  if (shape.type === "enum") return [{ what: "no value of its enum", value: "NO-SUCH-VALUE" }];
  if (shape.type === "string") {
    return [
      ...(max === undefined ? [] : [{ what: "too long", value: "a".repeat(max + 1) }]),
      ...(min ? [{ what: "too short", value: "a".repeat(min - 1) }] : []),
    ];
  }
  if (shape.type === "integer" || shape.type === "long") {
    return [
      ...(range.max === undefined ? [] : [range.max + 1, 2 ** 31, 1e300]),
      ...(range.min === undefined ? [] : [range.min - 1, -1e300]),
    ].map((value) => ({ what: String(value), value }));
  }
  return [];
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Text that is no JSON, or JSON that is ambiguous. */
const brokenText: Spoil = ({ operation, input }) => {
  const text = JSON.stringify(input);
  const inserted = (what: string, raw: string) => request(operation, what, withRaw(input, raw));
  return fc.oneof(
    fc.integer({ min: 1, max: text.length - 1 }).map((end) => request(operation, `cut at ${end}`, text.slice(0, end))),
    fc
      .constantFrom("}", "{}", ",", "\u0000", "//", text)
      .map((tail) => request(operation, "more behind it", text + tail)),
    fc.constantFrom("\uFEFF", "\u0000", ")]}'\n", "<").map((head) => request(operation, "more before it", head + text)),
    fc.constantFrom(
      inserted("half a pair", String.raw`"x":"\ud800"`),
      inserted("half a pair in a key", String.raw`"\udc00":1`),
      inserted("a key twice", `"x":1,"x":2`),
      inserted("__proto__ twice", `"__proto__":{},"__proto__":{}`),
      inserted("a bare word", `"x":NaN`),
      inserted("a trailing comma", `"x":1,`),
      inserted("single quotes", `'x':1`),
      inserted("a comment", `/* x */"x":1`),
      inserted("a control character", `"x":"\u0001"`),
      inserted("a hex number", `"x":0x10`),
      inserted("a leading zero", `"x":01`),
    ),
  );
};

/** Bytes that are no UTF-8, anywhere in an otherwise right body. */
const brokenBytes: Spoil = ({ operation, input }) => {
  const text = Buffer.from(JSON.stringify(input));
  return fc
    .tuple(
      fc.integer({ min: 0, max: text.length }),
      fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x80]),
    )
    .map(([at, bytes]) =>
      request(
        operation,
        `bytes ${bytes.join(" ")} at ${at}`,
        Buffer.concat([text.subarray(0, at), Uint8Array.from(bytes), text.subarray(at)]),
      ),
    );
};

/** JSON that is no object. */
const notAnObject: Spoil = ({ operation, input }) =>
  fc
    .constantFrom<unknown>(null, true, 1, "text", [], [input], JSON.stringify(input))
    .map((value) => request(operation, `no object`, JSON.stringify(value)));

/** A right body that is sent the wrong way. */
const routing: Spoil = ({ operation, input }) => {
  const right = request(operation, "", JSON.stringify(input));
  const target = fc
    .constantFrom(
      "",
      operation,
      `SecretsManager.${operation}`,
      `secretsmanager.${operation.toLowerCase()}`,
      "secretsmanager.",
      `secretsmanager.${operation}.`,
      `secretsmanager.__proto__`,
      "secretsmanager.constructor",
      "secretsmanager.toString",
      "secretsmanager.NoSuchOperation",
      `secretsmanager.${"A".repeat(5000)}`,
    )
    .map((name) => ({
      ...right,
      what: `target ${name.slice(0, 60)}`,
      headers: { ...right.headers, "x-amz-target": name },
    }));
  const type = fc
    .constantFrom(
      "",
      "text/plain",
      "application/json",
      "application/x-amz-json-1.0",
      "application/x-www-form-urlencoded",
      "application/x-amz-json-1.1x",
      "multipart/form-data; boundary=x",
    )
    .map((name) => ({ ...right, what: `content type ${name}`, headers: { ...right.headers, "content-type": name } }));
  const method = fc
    .constantFrom("PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND")
    .map((name) => ({ ...right, what: `method ${name}`, method: name }));
  const path = fc
    .constantFrom("/secretsmanager", "/%", "/a/../b", "/%2e%2e/x", "/index.html", "/.well-known/")
    .map((name) => ({ ...right, what: `path ${name}`, path: name }));
  return fc.oneof(target, type, method, path);
};

/** More than a server should read. Seldom: it takes as long as a hundred others. */
const huge: Spoil = (valid) =>
  fc
    .integer({ min: 0, max: 24 })
    .chain((turn) =>
      turn > 0
        ? brokenText(valid)
        : fc.constant(request(valid.operation, "huge", withRaw(valid.input, `"x":"${"x".repeat(2 ** 20)}"`))),
    );

/** An object's JSON with more text in it. */
function withRaw(input: Members, raw: string): string {
  const text = JSON.stringify(input);
  return text === "{}" ? `{${raw}}` : `${text.slice(0, -1)},${raw}}`;
}
