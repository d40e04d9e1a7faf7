import { expect, it } from "vitest";
import { endpointResolver, type EndpointRuleSet } from "./endpoint-resolver.js";

const ruleSet: EndpointRuleSet = {
  version: "1.0",
  parameters: { Region: { required: true }, Stage: { default: "live" }, Names: {} },
  rules: [
    {
      type: "error",
      conditions: [{ fn: "stringEquals", argv: [{ ref: "Stage" }, "none"] }],
      error: "no stage {Stage}",
    },
    {
      type: "endpoint",
      conditions: [{ fn: "aws.partition", argv: [{ ref: "Region" }], assign: "Partition" }],
      endpoint: { url: "https://{Stage}.{Region}.{Partition#dnsSuffix}" },
    },
  ],
};

const resolve = endpointResolver<Record<string, string | string[] | undefined>>(ruleSet);

it("finds an endpoint by the rules", () => {
  expect(resolve({ Region: "cn-north-1" }).url.href).toBe("https://live.cn-north-1.amazonaws.com.cn/");
});

it("throws what the rules say", () => {
  expect(() => resolve({ Region: "us-east-1", Stage: "none" })).toThrow("no stage none");
});

it("asks for required parameters", () => {
  expect(() => resolve({})).toThrow("Missing required parameter: 'Region'");
});

it("gives the same endpoint again for the same parameters", () => {
  const first = resolve({ Region: "us-east-1", Names: ["a", "b"] });
  expect(resolve({ Region: "us-east-1", Names: ["a", "b"] })).toBe(first);
  expect(resolve({ Region: "us-east-1", Names: ["a,b"] })).not.toBe(first);
  expect(resolve({ Region: "us-east-1", Names: ["a", "b"], Stage: "test" }).url.href).toContain("https://test.");
});

it("forgets endpoints when there are many", () => {
  const first = resolve({ Region: "first-1" });
  for (let index = 0; index < 60; index++) resolve({ Region: `region-${index}` });
  expect(resolve({ Region: "first-1" })).not.toBe(first);
});
