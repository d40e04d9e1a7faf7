import type { JsonObject } from "../model/index.js";
import type { ServicePlan } from "../plan/index.js";
import { planOfDocuments } from "./plans.js";

const string = "smithy.api#String";
const required = { "smithy.api#required": {} };

function operation(
  method: string,
  uri: string,
  others: JsonObject = {},
  code = 200,
  traits: JsonObject = {},
): JsonObject {
  return { type: "operation", ...others, traits: { "smithy.api#http": { method, uri, code }, ...traits } };
}

function structure(
  members: Readonly<Record<string, readonly [string, JsonObject?]>>,
  traits: JsonObject = {},
): JsonObject {
  const entries = Object.entries(members).map(([name, [target, own]]) => [name, { target, traits: own ?? {} }]);
  return { type: "structure", members: Object.fromEntries(entries), traits };
}

const shapes: Readonly<Record<string, JsonObject>> = {
  "#Library": {
    type: "service",
    version: "2024-01-01",
    operations: ["FindBook", "PutBook", "PutPages", "HasBook", "DropBook", "Describe"].map((name) => ({
      target: `#${name}`,
    })),
    traits: { "aws.protocols#restJson1": {}, "aws.api#service": { sdkId: "Library" } },
  },
  "#FindBook": operation("GET", "/shelves/{shelf}/{path+}", {
    input: { target: "#FindBookInput" },
    output: { target: "#FindBookOutput" },
    errors: [{ target: "#Lent" }],
  }),
  "#FindBookInput": structure({
    shelf: ["smithy.api#Integer", { "smithy.api#httpLabel": {}, ...required }],
    path: [string, { "smithy.api#httpLabel": {}, ...required }],
    edition: ["smithy.api#Integer", { "smithy.api#httpQuery": "edition", "smithy.api#default": 1 }],
    since: ["smithy.api#Timestamp", { "smithy.api#httpQuery": "since" }],
    tags: ["#Tags", { "smithy.api#httpQuery": "tag" }],
    others: ["#Texts", { "smithy.api#httpQueryParams": {} }],
    languages: ["#Tags", { "smithy.api#httpHeader": "X-Languages" }],
    times: ["#Times", { "smithy.api#httpHeader": "X-Times" }],
    meta: ["#Texts", { "smithy.api#httpPrefixHeaders": "X-Meta-" }],
  }),
  "#FindBookOutput": structure({
    status: ["smithy.api#Integer", { "smithy.api#httpResponseCode": {} }],
    etag: [string, { "smithy.api#httpHeader": "ETag" }],
    languages: ["#Tags", { "smithy.api#httpHeader": "X-Languages" }],
    meta: ["#Texts", { "smithy.api#httpPrefixHeaders": "X-Meta-" }],
    book: ["#Book"],
  }),
  "#PutBook": operation("PUT", "/books", { input: { target: "#PutBookInput" } }, 204, {
    "smithy.api#requestCompression": { encodings: ["gzip"] },
  }),
  "#PutBookInput": structure({
    overwrite: ["smithy.api#Boolean", { "smithy.api#httpHeader": "X-Overwrite" }],
    book: ["#Book", { "smithy.api#httpPayload": {}, ...required }],
  }),
  "#PutPages": operation("PUT", "/pages", { input: { target: "#Pages" }, output: { target: "#Pages" } }),
  "#Pages": structure({
    type: [string, { "smithy.api#httpHeader": "Content-Type" }],
    content: ["#Bytes", { "smithy.api#httpPayload": {}, ...required }],
  }),
  "#HasBook": operation("HEAD", "/books/{title}", {
    input: { target: "#HasBookInput" },
    output: { target: "#HasBookOutput" },
    errors: [{ target: "#Lent" }],
  }),
  "#HasBookInput": structure({ title: [string, { "smithy.api#httpLabel": {}, ...required }] }),
  "#HasBookOutput": structure({ pages: ["smithy.api#Integer", { "smithy.api#httpHeader": "X-Pages" }] }),
  "#DropBook": operation("DELETE", "/books/{title}", { input: { target: "#HasBookInput" } }, 204),
  "#Describe": operation("POST", "/describe?form=long", {
    input: { target: "#Anything" },
    output: { target: "#Anything" },
  }),
  "#Anything": structure({
    book: ["#Book"],
    books: ["#Books"],
    choice: ["#Choice"],
    document: ["smithy.api#Document"],
    texts: ["#Texts"],
  }),
  "#Book": structure({
    title: [string, { "smithy.api#length": { min: 1, max: 100 }, "smithy.api#jsonName": "Title", ...required }],
    pages: ["smithy.api#Integer", { "smithy.api#default": 100 }],
    printed: ["smithy.api#Timestamp", { "smithy.api#timestampFormat": "date-time" }],
    sequel: ["#Book"],
  }),
  "#Books": { type: "list", member: { target: "#Book" } },
  "#Choice": { type: "union", members: { book: { target: "#Book" }, none: { target: "smithy.api#Unit" } } },
  "#Lent": structure(
    {
      until: ["smithy.api#Timestamp", { "smithy.api#httpHeader": "Retry-After" }],
      message: [string],
      reader: [string],
    },
    { "smithy.api#error": "client", "smithy.api#httpError": 423 },
  ),
  "#Bytes": { type: "blob", traits: { "smithy.api#streaming": {}, "smithy.api#requiresLength": {} } },
  "#Tags": { type: "list", member: { target: string } },
  "#Times": { type: "list", member: { target: "smithy.api#Timestamp" } },
  "#Texts": { type: "map", key: { target: string }, value: { target: string } },
};

/** A small service of REST JSON with a member in every place where one can be, and bodies of each kind. */
export function restServicePlan(): ServicePlan {
  const text = JSON.stringify({ smithy: "2.0", shapes }).replaceAll('"#', '"library#');
  return planOfDocuments([{ file: "library.json", text }]);
}
