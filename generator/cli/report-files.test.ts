import { join } from "node:path";
import { expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { obstacleTo, reportFolderOf } from "./report-files.js";

it.each([
  { endpoint: undefined, want: [] },
  { endpoint: "http://localhost:4566", want: ["localhost-4566"] },
  { endpoint: "http://localhost/path", want: ["localhost-80"] },
  { endpoint: "https://secrets.example.com", want: ["secrets.example.com-443"] },
  { endpoint: "http://[::1]:4566", want: ["__1-4566"] },
])("keeps the reports on $endpoint apart", ({ endpoint, want }) => {
  expect(reportFolderOf(endpoint)).toBe(join(".hallmark", "report", ...want));
});

it("sees whether a folder could be made, without making it", () => {
  const folder = temporaryFolder({ file: "text\n" });
  expect(obstacleTo(join(folder, "new", "reports"))).toBeUndefined();
  expect(obstacleTo(join(folder, "file", "reports"))).toContain("is a file");
  expect(obstacleTo(join(folder, "file"))).toContain("is a file");
  expect(Object.keys(contentsOf(folder))).toEqual(["file"]);
});
