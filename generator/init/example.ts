import { folderOf, type FoundApi } from "./api.js";

const namespace = "com.example.parcels";

/** A model to begin with: a service that takes parcels in and says where they are. */
export const exampleApi: FoundApi = {
  title: `${namespace}#Parcels`,
  key: `smithy ${namespace}#Parcels`,
  version: "1.0",
  format: "Smithy 2.0",
  models: ["model/parcels.json"],
  folder: folderOf("Parcels"),
};

/** Its text, as Smithy's JSON AST. */
export function exampleModel(): string {
  return `${JSON.stringify({ smithy: "2.0", shapes: { ...operations, ...structures, ...values } }, undefined, 2)}\n`;
}

const id = (name: string): string => `${namespace}#${name}`;
const target = (name: string) => ({ target: id(name) });
const documented = (documentation: string) => ({ "smithy.api#documentation": documentation });
const required = { "smithy.api#required": {} };

const operations = {
  [id("Parcels")]: {
    type: "service",
    version: "1.0",
    resources: [target("Parcel")],
    errors: [target("InvalidRequest")],
    traits: {
      "aws.protocols#restJson1": {},
      "smithy.api#title": "Parcels",
      ...documented("Takes parcels in and says where they are."),
    },
  },
  [id("Parcel")]: {
    type: "resource",
    identifiers: { parcelId: target("ParcelId") },
    create: target("SendParcel"),
    read: target("GetParcel"),
    list: target("ListParcels"),
    delete: target("CallBackParcel"),
  },
  [id("SendParcel")]: {
    type: "operation",
    input: target("SendParcelInput"),
    output: target("ParcelDescription"),
    traits: {
      "smithy.api#http": { method: "POST", uri: "/parcels", code: 201 },
      ...documented("Takes in a parcel. The same token again gives the parcel that was taken in before."),
    },
  },
  [id("GetParcel")]: {
    type: "operation",
    input: target("ParcelReference"),
    output: target("ParcelDescription"),
    errors: [target("ParcelNotFound")],
    traits: {
      "smithy.api#http": { method: "GET", uri: "/parcels/{parcelId}", code: 200 },
      "smithy.api#readonly": {},
      ...documented("Says where a parcel is."),
    },
  },
  [id("ListParcels")]: {
    type: "operation",
    input: target("ListParcelsInput"),
    output: target("ListParcelsOutput"),
    traits: {
      "smithy.api#http": { method: "GET", uri: "/parcels", code: 200 },
      "smithy.api#readonly": {},
      "smithy.api#paginated": {
        inputToken: "nextToken",
        outputToken: "nextToken",
        pageSize: "maxResults",
        items: "parcels",
      },
      ...documented("Lists parcels, the newest first."),
    },
  },
  [id("CallBackParcel")]: {
    type: "operation",
    input: target("ParcelReference"),
    errors: [target("ParcelNotFound"), target("AlreadyDelivered")],
    traits: {
      "smithy.api#http": { method: "DELETE", uri: "/parcels/{parcelId}", code: 204 },
      "smithy.api#idempotent": {},
      ...documented("Has a parcel come back that is under way."),
    },
  },
};

const structures = {
  [id("SendParcelInput")]: {
    type: "structure",
    members: {
      recipient: { ...target("Address"), traits: required },
      grams: { ...target("Grams"), traits: required },
      service: { ...target("DeliveryService"), traits: { "smithy.api#default": "STANDARD" } },
      token: {
        target: "smithy.api#String",
        traits: { "smithy.api#idempotencyToken": {}, "smithy.api#httpHeader": "x-request-token" },
      },
    },
  },
  [id("ParcelReference")]: {
    type: "structure",
    members: { parcelId: { ...target("ParcelId"), traits: { ...required, "smithy.api#httpLabel": {} } } },
  },
  [id("ParcelDescription")]: {
    type: "structure",
    members: {
      parcelId: { ...target("ParcelId"), traits: required },
      status: { ...target("ParcelStatus"), traits: required },
      recipient: { ...target("Address"), traits: required },
      grams: { ...target("Grams"), traits: required },
      takenInAt: { target: "smithy.api#Timestamp", traits: required },
    },
  },
  [id("ListParcelsInput")]: {
    type: "structure",
    members: {
      status: { ...target("ParcelStatus"), traits: { "smithy.api#httpQuery": "status" } },
      maxResults: { ...target("PageSize"), traits: { "smithy.api#httpQuery": "maxResults" } },
      nextToken: { target: "smithy.api#String", traits: { "smithy.api#httpQuery": "nextToken" } },
    },
  },
  [id("ListParcelsOutput")]: {
    type: "structure",
    members: {
      parcels: { ...target("ParcelDescriptions"), traits: required },
      nextToken: { target: "smithy.api#String" },
    },
  },
  [id("ParcelDescriptions")]: { type: "list", member: target("ParcelDescription") },
  [id("Address")]: {
    type: "structure",
    members: {
      name: { ...target("Line"), traits: required },
      street: { ...target("Line"), traits: required },
      postcode: { ...target("Postcode"), traits: required },
      city: { ...target("Line"), traits: required },
    },
  },
  [id("InvalidRequest")]: error(400, "The request breaks a limit of the model."),
  [id("ParcelNotFound")]: error(404, "There is no such parcel."),
  [id("AlreadyDelivered")]: error(409, "The parcel has arrived."),
};

const values = {
  [id("ParcelId")]: { type: "string", traits: { "smithy.api#pattern": "^P-[0-9]{8}$" } },
  [id("Line")]: { type: "string", traits: { "smithy.api#length": { min: 1, max: 80 } } },
  [id("Postcode")]: { type: "string", traits: { "smithy.api#pattern": "^[0-9A-Z -]{3,10}$" } },
  [id("Grams")]: {
    type: "integer",
    traits: { "smithy.api#range": { min: 1, max: 30_000 }, ...documented("Weight in grams.") },
  },
  [id("PageSize")]: { type: "integer", traits: { "smithy.api#range": { min: 1, max: 100 } } },
  [id("DeliveryService")]: choice("STANDARD", "EXPRESS"),
  [id("ParcelStatus")]: choice("TAKEN_IN", "UNDER_WAY", "DELIVERED", "CALLED_BACK"),
};

function error(status: number, documentation: string): object {
  return {
    type: "structure",
    members: { message: { target: "smithy.api#String", traits: required } },
    traits: { "smithy.api#error": "client", "smithy.api#httpError": status, ...documented(documentation) },
  };
}

function choice(...names: readonly string[]): object {
  const member = (name: string) => ({ target: "smithy.api#Unit", traits: { "smithy.api#enumValue": name } });
  return { type: "enum", members: Object.fromEntries(names.map((name) => [name, member(name)])) };
}
