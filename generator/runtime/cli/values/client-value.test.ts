import { NumericValue } from "@smithy/core/serde";
import { expect, it } from "vitest";
import { list, map, scalar, structure, text } from "../../../testing/command-lines.js";
import { parseJson } from "../json/parse-json.js";
import { clientInput } from "./client-value.js";
import type { RawObject } from "./raw-value.js";

it("gives the client what its types ask for", async () => {
  const model = structure("Request", {
    Text: text,
    Long: scalar("long"),
    Longs: list(scalar("long")),
    Big: scalar("bigInteger"),
    Decimal: scalar("bigDecimal"),
    Double: scalar("double"),
    Time: scalar("timestamp"),
    Data: scalar("blob"),
    Free: scalar("document"),
    Map: map(scalar("timestamp")),
  });
  const raw = parseJson(`{
    "Map": {"__proto__": 1},
    "Text": "t",
    "Long": 5,
    "Longs": [9007199254740993],
    "Big": 5,
    "Decimal": 1.2345678901234567890,
    "Double": 2.5,
    "Time": "1970-01-01T00:00:01Z",
    "Data": "d",
    "Free": {"a": [1, 2.5, null, true, "x"]}
  }`);
  const input = await clientInput(raw as RawObject, model);
  expect(input).toEqual({
    Map: Object.fromEntries([["__proto__", new Date(1000)]]),
    Text: "t",
    Long: 5,
    Longs: [9007199254740993n],
    Big: 5n,
    Decimal: new NumericValue("1.2345678901234567890", "bigDecimal"),
    Double: 2.5,
    Time: new Date(1000),
    Data: new TextEncoder().encode("d"),
    Free: { a: [1, 2.5, null, true, "x"] },
  });
  expect(Object.keys(input)).toEqual([
    "Map",
    "Text",
    "Long",
    "Longs",
    "Big",
    "Decimal",
    "Double",
    "Time",
    "Data",
    "Free",
  ]);
});
