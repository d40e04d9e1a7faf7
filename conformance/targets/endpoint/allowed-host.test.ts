import { expect, it } from "vitest";
import { Refused } from "../../refused.js";
import { endpointUrl } from "./allowed-host.js";

it.each([
  "https://secretsmanager.us-east-1.amazonaws.com",
  "https://SECRETSMANAGER.US-EAST-1.AMAZONAWS.COM.",
  "https://secretsmanager.us-east-1.amazonaws.com:443/",
  "http://secretsmanager-fips.us-gov-west-1.amazonaws.com",
  "https://secretsmanager.cn-north-1.amazonaws.com.cn/",
  "https://secretsmanager.cn-north-1.api.amazonwebservices.com.cn",
  "https://secretsmanager.us-east-1.api.aws",
  "https://secretsmanager.eusc-de-east-1.amazonaws.eu",
  "https://secretsmanager.us-iso-east-1.c2s.ic.gov",
  "https://secretsmanager.us-isob-east-1.sc2s.sgov.gov",
  "https://secretsmanager.eu-isoe-west-1.cloud.adc-e.uk",
  "https://secretsmanager.us-isof-south-1.csp.hci.ic.gov",
  "https://vpce-0123456789abcdef0-abcdefgh.secretsmanager.us-east-1.vpce.amazonaws.com",
  "https://amazonaws.com",
  "https://secretsmanager.us-east-1.amazonaws%2Ecom",
  "https://secretsmanager.us-east-1.ａｍａｚｏｎａｗｓ.com",
])("stays away from %s unless it is told to go there", (url) => {
  expect(() => endpointUrl(url, false)).toThrow(
    "the real cloud, where a run makes and deletes secrets that cost money",
  );
  expect(endpointUrl(url, true).hostname).toMatch(/secretsmanager|amazonaws/);
});

it.each([
  "http://localhost:4566",
  "http://[::1]:4566",
  "https://amazonaws.com.example.test",
  "https://notamazonaws.com",
  "https://localhost.localstack.cloud:4566",
  "http://emulator:4566/a/path",
])("goes to %s", (url) => {
  expect(() => endpointUrl(url, false)).not.toThrow();
});

it.each([
  { url: "localhost:4566", want: "not a URL of HTTP" },
  { url: "here", want: "here is not a URL" },
  { url: "ftp://localhost", want: "not a URL of HTTP" },
  { url: "http://localhost:4566/?a=b", want: "goes on after the path" },
  { url: "http://localhost:4566/#there", want: "goes on after the path" },
])("refuses $url", ({ url, want }) => {
  expect(() => endpointUrl(url, true)).toThrow(Refused);
  expect(() => endpointUrl(url, true)).toThrow(want);
});

it("refuses a password in the URL without showing it", () => {
  expect(() => endpointUrl("http://me:correct-horse@localhost:4566", false)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("correct-horse") as string }) as Error,
  );
});
