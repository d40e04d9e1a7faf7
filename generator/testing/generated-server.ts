import { filesOfPieces } from "../generate/pieces.js";
import type { ServicePlan } from "../plan/index.js";
import { importGenerated } from "./import-generated.js";

export type Handler = (request: Request) => Promise<Response>;
export type Operation = (input: never, context: never) => unknown;

/** The server of a service, emitted, compiled and loaded. */
export interface GeneratedServer {
  /** @param operations By method name. */
  handler(operations: Readonly<Record<string, Operation>>, options?: object): Handler;
  /** The class of an error, by the name of its shape. */
  error(name: string): new (members: object) => Error;
}

export async function serverOfPlan(plan: ServicePlan): Promise<GeneratedServer> {
  const { value: files } = await filesOfPieces(plan, ["server", "errors"]);
  const { folder, handlerFactory } = plan.names;
  const all = ["server", "errors"].map((piece) => `export * from "./${folder}/${piece}/index.js";`).join("\n");
  const exports = await importGenerated<Readonly<Record<string, unknown>>>(
    [...files!, { path: "all.ts", text: all }],
    "all.ts",
  );
  const makeHandler = exports[handlerFactory] as (operations: object, options?: object) => Handler;
  return { handler: makeHandler, error: (name) => exports[name] as new (members: object) => Error };
}
