import { join } from "node:path";
import { expect, it } from "vitest";
import { exampleModel } from "../generator/init/example.js";
import type { Model } from "../generator/model/index.js";
import { serverOfPlan, type Operation } from "../generator/testing/generated-server.js";
import { modelOfFiles, planOfModel } from "../generator/testing/plans.js";
import { temporaryFolder } from "../generator/testing/temporary-folder.js";
import { scenariosOf } from "./scenarios-of.js";
import { findingsAt, served } from "./testing/served.js";

/** Scenarios that there are at least. */
const LEAST = 81;

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
  return served(handler(operations));
}

it("finds nothing wrong with a generated REST server", async () => {
  const model = parcelsModel();
  expect(await findingsAt(model, await serveParcels(model), LEAST)).toEqual({});
});

it.each([
  {
    dropped: "the pattern of a label",
    // That there is no such parcel is true, and held against nobody; it is told as what nobody knows.
    outcome: "not applicable",
    change: (text: string) => text.replace('"smithy.api#pattern": "^P-[0-9]{8}$"', ""),
    caught: ["call-back-parcel/parcel-id", "get-parcel/parcel-id"].flatMap((place) =>
      ["no-match", "stray-before", "stray-after", "line-end-after"].map((name) => `${place}-${name}`),
    ),
  },
  {
    dropped: "the range of a query parameter",
    change: (text: string) => text.replace(/"smithy.api#range": \{\s*"min": 1,\s*"max": 100\s*\}/, ""),
    caught: ["list-parcels/max-results-above-most", "list-parcels/max-results-below-least"],
  },
  {
    dropped: "the requirement of a member of the body",
    change: (text: string) =>
      text.replace(/("grams": \{\s*"target": "[^"]*",\s*"traits": \{)\s*"smithy.api#required": \{\}/, "$1"),
    caught: ["send-parcel/grams-missing", "send-parcel/grams-null"],
  },
  {
    dropped: "the values of an enum in the query",
    change: (text: string) =>
      text.replace(
        /("status": \{\s*"target": ")[^"]*(",\s*"traits": \{\s*"smithy.api#httpQuery")/,
        "$1smithy.api#String$2",
      ),
    caught: ["list-parcels/status-foreign", "list-parcels/status-other-case"],
  },
])("finds that a server has lost $dropped, and nothing else", async ({ change, caught, outcome = "fail" }) => {
  const mutant = parcelsModel(change);
  const found = await findingsAt(parcelsModel(), await serveParcels(mutant), LEAST);
  expect(found).toEqual(Object.fromEntries(caught.map((id) => [`derived/${id}`, outcome])));
});

it("derives what HTTP can say, and nothing else", () => {
  const ids = scenariosOf({ model: parcelsModel() }).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  const at = (place: string) =>
    ids.filter((id) => id.startsWith(`derived/${place}`)).map((id) => id.slice(8 + place.length));
  // A label is always there, and text.
  expect(at("get-parcel/")).toEqual([
    "parcel-id-no-match",
    "parcel-id-stray-before",
    "parcel-id-stray-after",
    "parcel-id-line-end-after",
  ]);
  expect(at("list-parcels/max-results-")).toEqual([
    "below-least",
    "least",
    "most",
    "above-most",
    "as-string",
    "as-fraction",
    "as-boolean",
  ]);
  expect(at("send-parcel/token")).toEqual([]);
  expect(at("send-parcel/grams-")).toContain("null");
});
