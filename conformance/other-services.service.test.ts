import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { modelOfFiles } from "../generator/testing/plans.js";
import { itShared, sharedFile } from "../generator/testing/shared.js";
import { EmulatorFailed, placeOf } from "./board/emulators/index.js";
import { moto } from "./board/emulators/moto.js";
import { verify } from "./verify.js";

interface Expected {
  readonly model: string;
  /** The operations that are shown, as the ids of their scenarios begin. */
  readonly only: readonly string[];
  /** Those of them that moto does not have. */
  readonly lacking: readonly string[];
}

// What moto has of each service can be read in its source: `kms/responses.py`, `ssm/responses.py`.
const services: readonly Expected[] = [
  {
    model: "kms-2014-11-01.json",
    only: [
      "create-alias",
      "list-retirable-grants",
      "generate-random",
      "connect-custom-key-store",
      "update-primary-region",
    ],
    lacking: ["connect-custom-key-store", "update-primary-region"],
  },
  {
    model: "ssm-2014-11-06.json",
    only: ["put-parameter", "get-parameter", "delete-parameter", "create-activation"],
    lacking: ["create-activation"],
  },
];

itShared.for(services)("holds moto to $model by the model alone", { timeout: 400_000 }, async (service, { skip }) => {
  const place = placeOf(join(tmpdir(), "hallmark-places"), moto);
  try {
    await moto.install(place);
  } catch (error) {
    if (!(error instanceof EmulatorFailed)) throw error;
    console.warn(`skipped: ${error.message}`);
    return skip(error.message);
  }
  const { url, stop } = await moto.start(place);
  try {
    const model = modelOfFiles([sharedFile("models", service.model)]);
    const only = service.only.map((operation) => `derived/${operation}/`);
    const report = await verify({ model, endpoint: { url }, only });
    const verdicts = report.areas.flatMap(({ id, scenarios }) =>
      scenarios.map((scenario) => ({ area: id, id: scenario.id, ...scenario.verdicts["endpoint"]! })),
    );
    expect(verdicts.length).toBeGreaterThan(50);
    expect(verdicts.filter(({ outcome }) => outcome === "error")).toEqual([]);
    const areasWith = (outcome: string) =>
      new Set(verdicts.filter((each) => each.outcome === outcome).map(({ area }) => area.replace("derived/", "")));
    expect([...areasWith("not implemented")].toSorted()).toEqual(service.lacking);
    // It checks few limits: some are let through, none of what is sound is called a broken constraint.
    expect(areasWith("fail").size).toBeGreaterThan(0);
    expect(areasWith("pass").size).toBeGreaterThan(0);
    for (const { id, findings, outcome } of verdicts) {
      if (outcome === "fail") expect(new Set(findings.map(({ evidence }) => evidence)), id).toContain("model");
    }
    expect(report.rules).toEqual([]);
    expect(report.targets[0]!.notes).toEqual([]);
  } finally {
    await stop();
  }
});
