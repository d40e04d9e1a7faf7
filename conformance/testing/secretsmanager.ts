import { ownModelFiles } from "../../generator/testing/own-model.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import type { Model } from "../../generator/model/index.js";
import { targetSettingOf } from "../target-setting.js";
import type { TargetSetting } from "../targets/target.js";

/** Our own model of Secrets Manager, with its overlay. */
export function secretsManagerModel(): Model {
  return modelOfFiles([...ownModelFiles("hallmark"), ...ownModelFiles("secretsmanager")]);
}

/** A setting with some scenarios of Secrets Manager; without a choice, all hand-written ones. */
export function secretsManagerSetting(only: readonly string[] = []): TargetSetting {
  return targetSettingOf({ model: secretsManagerModel(), only, derived: false, seed: "seed" }).setting;
}
