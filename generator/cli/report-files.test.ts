import { join } from "node:path";
import { expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { obstacleTo, partShown, reportFolderOf, serviceNameOf } from "./report-files.js";

it.each([
  { endpoint: undefined, want: [] },
  { endpoint: "http://localhost:4566", want: ["localhost-4566"] },
  { endpoint: "http://localhost/path", want: ["localhost-80"] },
  { endpoint: "https://secrets.example.com", want: ["secrets.example.com-443"] },
  { endpoint: "http://[::1]:4566", want: ["__1-4566"] },
])("keeps the reports on $endpoint apart", ({ endpoint, want }) => {
  expect(reportFolderOf({ endpoint })).toBe(join(".hallmark", "report", ...want));
});

it.each([
  { service: "kms", want: "localhost-4566-kms" },
  { part: "part", want: "localhost-4566-part" },
  { service: "kms", part: "part-1-of-3", want: "localhost-4566-kms-part-1-of-3" },
])("keeps $want apart from the whole of the documented service", ({ want, ...about }) => {
  const endpoint = "http://localhost:4566";
  expect(reportFolderOf({ endpoint, ...about })).toBe(join(".hallmark", "report", want));
});

it("tells a part from the whole", () => {
  expect(partShown({ derived: true }, false)).toBeUndefined();
  expect(partShown({ derived: true, filter: ["CS-036"] }, false)).toBe("part");
  expect(partShown({ derived: true }, true)).toBe("part");
  expect(partShown({ derived: true, shard: { number: 1, count: 3 } }, false)).toBe("part-1-of-3");
  expect(serviceNameOf("com.amazonaws.kms#TrentService")).toBe("kms");
});

it("sees whether a folder could be made, without making it", () => {
  const folder = temporaryFolder({ file: "text\n" });
  expect(obstacleTo(join(folder, "new", "reports"))).toBeUndefined();
  expect(obstacleTo(join(folder, "file", "reports"))).toContain("is a file");
  expect(obstacleTo(join(folder, "file"))).toContain("is a file");
  expect(Object.keys(contentsOf(folder))).toEqual(["file"]);
});
