import { parentPort, workerData } from "node:worker_threads";
import { Model } from "../../generator/model/index.js";
import { piecesOf, verifiableOf } from "../services.js";
import { ownTargets } from "../targets/registry.js";
import type { Order } from "./messages.js";
import { serveSession } from "./serve-session.js";

/** What runs in a thread: one target of our own is witnessed, as it was ordered. */
const { target: name, service: id, shapes, scenarios, seed, sensitive } = workerData as Order;
const model = new Model({ shapes });
const { service, verifiable } = verifiableOf(model, id);
const target = ownTargets(piecesOf(verifiable)).find((each) => each.name === name)!;
const setting = { model, service, kit: verifiable.kit, scenarios, seed, sensitive };

await serveSession(parentPort!, scenarios, () => target.open(setting));
parentPort!.close();
