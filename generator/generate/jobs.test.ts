import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { configuredJobs } from "./jobs.js";

async function placesOf(models: readonly string[], out: string) {
  const folder = temporaryFolder({
    "hallmark.config.json": JSON.stringify({ version: 1, out, services: [{ models }] }),
  });
  const { value } = await configuredJobs(join(folder, "hallmark.config.json"));
  return { folder, out: value!.out, models: value!.jobs[0]!.models };
}

it("looks for relative paths beside the configuration", async () => {
  const { folder, out, models } = await placesOf(["shop.json", "../more"], "code");
  expect({ out, models }).toEqual({
    out: join(folder, "code"),
    models: [join(folder, "shop.json"), join(folder, "../more")],
  });
});

it("takes absolute paths as they are", async () => {
  const elsewhere = temporaryFolder({});
  const { out, models } = await placesOf([join(elsewhere, "shop.json")], join(elsewhere, "code"));
  expect({ out, models }).toEqual({ out: join(elsewhere, "code"), models: [join(elsewhere, "shop.json")] });
});
