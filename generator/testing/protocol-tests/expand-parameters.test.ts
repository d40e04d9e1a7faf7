import { expect, it } from "vitest";
import { expandParameters } from "./expand-parameters.js";

it("makes a case of each row of parameters", () => {
  const testCase = {
    id: "Case",
    request: { uri: "/$value:L", body: '{ "a": $value:S, "$tag:L": "^a$$" }', queryParams: ["q=$value:L"] },
    testParameters: { value: ["1", 'a"b'], tag: ["x", "y"] },
  };
  expect(expandParameters(testCase)).toEqual([
    { id: "Case_case0", request: { uri: "/1", body: '{ "a": "1", "x": "^a$" }', queryParams: ["q=1"] } },
    { id: "Case_case1", request: { uri: '/a"b', body: '{ "a": "a\\"b", "y": "^a$" }', queryParams: ['q=a"b'] } },
  ]);
});

it("leaves a case without parameters as it is", () => {
  const testCase = { id: "Case", request: { uri: "/$value:L$$" } };
  expect(expandParameters(testCase)).toEqual([testCase]);
});
