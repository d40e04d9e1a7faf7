import { expect, it } from "vitest";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { awsJson, readAnswer } from "./aws-json.js";

const model = secretsManagerModel();
const protocol = awsJson.of(model, model.expect("com.amazonaws.secretsmanager#secretsmanager", "service"));
const expectation = { output: {} };

it("fills in the token of a call, as a client would", () => {
  const written = protocol.write({ call: "CreateSecret", input: {}, expect: expectation }, { Name: "a" }, "token");
  expect(written).toEqual({
    method: "POST",
    target: "",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" },
    body: '{"ClientRequestToken":"token","Name":"a"}',
    input: { ClientRequestToken: "token", Name: "a" },
  });
});

it("keeps a token that is given, and fills in none where there is no such member", () => {
  const given = protocol.write(
    { call: "CreateSecret", input: {}, expect: expectation },
    { ClientRequestToken: "mine" },
    "token",
  );
  expect(given.input).toEqual({ ClientRequestToken: "mine" });
  const other = protocol.write({ call: "DescribeSecret", input: {}, expect: expectation }, { SecretId: "a" }, "token");
  expect(other.input).toEqual({ SecretId: "a" });
});

it("sends what it is told to, nulls and broken texts and all", () => {
  const raw = (body: unknown, headers = {}) =>
    protocol.write({ send: "CreateSecret", body, headers, expect: expectation }, body, "token");
  expect(raw({ Name: null }).body).toBe('{"Name":null}');
  expect(raw('{"Name').body).toBe('{"Name');
  expect(raw({}, { "x-amz-target": null, "x-more": "1" }).headers).toEqual({
    "content-type": "application/x-amz-json-1.1",
    "x-more": "1",
  });
});

it.each([
  { status: 200, body: '{"ARN":"a"}', want: { output: { ARN: "a" } } },
  { status: 200, body: "", want: { output: {} } },
  { status: 400, body: '{"__type":"A","Message":"m"}', want: { error: { type: "A", status: 400, message: "m" } } },
  {
    status: 400,
    body: '{"__type":"ns#A:http://x","message":"m"}',
    want: { error: { type: "A", status: 400, message: "m" } },
  },
  { status: 400, body: '{"code":7}', want: { error: { type: "7", status: 400, message: undefined } } },
  {
    status: 400,
    body: '{"__type":{"toString":1,"valueOf":1}}',
    want: { error: { type: "", status: 400, message: undefined } },
  },
  { status: 400, body: "{}", want: { error: { type: "", status: 400, message: undefined } } },
  { status: 502, body: "<html>", want: { error: { type: "", status: 502, message: "<html>" } } },
  { status: 200, body: "<html>", want: { error: { type: "", status: 200, message: "<html>" } } },
])("reads $status $body", ({ status, body, want }) => {
  expect(readAnswer(status, new Headers(), body)).toEqual(want);
});

it.each(["output", "__type"])("blames nobody for a member %s with more levels than can be looked into", (name) => {
  const body = `{"${name}":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect(() => readAnswer(200, new Headers(), body)).toThrow("the answer is nested more than 500 levels deep");
});
