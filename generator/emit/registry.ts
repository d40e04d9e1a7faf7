import type { Emitter } from "./emitter.js";
import { cli } from "./cli/index.js";
import { client } from "./client/index.js";
import { docs } from "./docs/index.js";
import { errors } from "./errors/index.js";
import { jsonschema } from "./jsonschema/index.js";
import { msw } from "./msw/index.js";
import { openapi } from "./openapi/index.js";
import { packaging } from "./package/index.js";
import { schemas } from "./schemas/index.js";
import { server } from "./server/index.js";
import { types } from "./types/index.js";
import { validators } from "./validators/index.js";

/** Every piece that Hallmark makes, in the order in which they are listed to people. A new one is one folder and one word here. */
export const emitters = [
  types,
  errors,
  schemas,
  validators,
  client,
  server,
  cli,
  msw,
  openapi,
  jsonschema,
  docs,
  packaging,
] as const satisfies readonly Emitter[];
