import { serve } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { exampleModel } from "../generator/init/example.js";
import type { Model } from "../generator/model/index.js";
import { serverOfPlan, type Operation } from "../generator/testing/generated-server.js";
import { modelOfFiles, planOfModel } from "../generator/testing/plans.js";
import { temporaryFolder } from "../generator/testing/temporary-folder.js";
import { scenariosOf } from "./scenarios-of.js";
import { verify } from "./verify.js";

/** A service that takes parcels in, as `hallmark init --example` writes its model; a text of it can be another. */
function parcelsModel(change: (text: string) => string = (text) => text): Model {
  const folder = temporaryFolder({ "parcels.json": change(exampleModel()) });
  return modelOfFiles([join(folder, "parcels.json")]);
}

/** What generated code makes of a model, served on a free port, with parcels that are kept in a map. */
async function serveParcels(model: Model): Promise<string> {
  const { handler, error } = await serverOfPlan(planOfModel(model));
  const parcels = new Map<string, object>();
  const refuse = (name: string): never => {
    throw new (error(name))({ message: "no" });
  };
  const operations = {
    sendParcel: (({ recipient, grams }: { recipient: object; grams: number }) => {
      const parcelId = `P-${String(parcels.size).padStart(8, "0")}`;
      const parcel = { parcelId, recipient, grams, status: "TAKEN_IN", takenInAt: new Date(0) };
      parcels.set(parcelId, parcel);
      return parcel;
    }) as Operation,
    getParcel: (({ parcelId }: { parcelId: string }) => parcels.get(parcelId) ?? refuse("ParcelNotFound")) as Operation,
    listParcels: (() => ({ parcels: [...parcels.values()].slice(0, 3) })) as Operation,
    callBackParcel: (({ parcelId }: { parcelId: string }) => {
      if (!parcels.delete(parcelId)) refuse("ParcelNotFound");
    }) as Operation,
  };
  const server = serve({ fetch: handler(operations), hostname: "127.0.0.1", port: 0 });
  onTestFinished(() => void server.close());
  if (!server.listening) await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function outcomesOf(model: Model, url: string): Promise<Readonly<Record<string, string>>> {
  const { areas } = await verify({ model, endpoint: { url } });
  const verdicts = areas.flatMap(({ scenarios }) => scenarios.map((each) => [each.id, each.verdicts["endpoint"]!] as const));
  return Object.fromEntries(verdicts.map(([id, { outcome, reason, findings }]) => [id, outcome === "pass" ? "pass" : `${outcome}: ${reason ?? JSON.stringify(findings)}`]));
}

it("finds nothing wrong with a generated REST server", async () => {
  const model = parcelsModel();
  const outcomes = await outcomesOf(model, await serveParcels(model));
  expect(Object.keys(outcomes).length).toBeGreaterThan(80);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== "pass")).toEqual([]);
});
