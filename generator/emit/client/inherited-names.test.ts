import { expect, it } from "vitest";
import { importGenerated } from "../../testing/import-generated.js";
import { planOfShapes } from "../../testing/plans.js";
import { emitters, type Emitter } from "../index.js";

interface Client {
  send(command: object): Promise<object>;
}

type Modules = Readonly<Record<string, new (given: object) => Client>>;

const names = ["constructor", "hasOwnProperty", "toString", "valueOf"];
const members = Object.fromEntries(names.map((name) => [name, { target: "smithy.api#String" }]));
const plan = planOfShapes({
  Input: {
    type: "structure",
    members: { ...members, name: { target: "smithy.api#String" }, nested: { target: "#Nested" } },
  },
  Output: { type: "structure", members },
  Nested: { type: "structure", members },
});

/** The body of the request that a client makes of an input. */
async function sent(input: object): Promise<unknown> {
  const files = (emitters as readonly Emitter[]).flatMap((emitter) => emitter.emit(plan));
  const modules = await importGenerated<Modules>(files, "example/client/index.ts");
  let body: unknown;
  const client = new modules["ExampleClient"]!({
    region: "eu-west-1",
    endpoint: "http://localhost",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    requestHandler: {
      handle: async (request: { readonly body: Uint8Array }) => {
        body = JSON.parse(new TextDecoder().decode(request.body));
        throw new Error("enough seen");
      },
    },
    maxAttempts: 1,
  });
  await expect(client.send(new modules["WorkCommand"]!(input))).rejects.toThrow("enough seen");
  return body;
}

it("leaves out members that every object seems to have, once they are said to be absent", async () => {
  const absent = Object.fromEntries(names.map((name) => [name, undefined]));
  const input = { ...absent, name: "a", nested: { ...absent, constructor: "b" } };
  expect(await sent(input)).toEqual({ name: "a", nested: { constructor: "b" } });
});
