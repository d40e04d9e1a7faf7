import { areasOf, type ScenarioChoice } from "./scenarios-of.js";
import { inOrder } from "./runner/order-of-run.js";
import { sensitiveMembers } from "./runner/sensitive-members.js";
import type { Area } from "./scenarios/area.js";
import { verifiableOf } from "./services.js";
import type { TargetSetting } from "./targets/target.js";

interface SettingChoice extends ScenarioChoice {
  readonly seed?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a run is about, worked out from what was asked for. */
export function targetSettingOf(choice: SettingChoice): {
  readonly setting: TargetSetting;
  readonly areas: readonly Area[];
} {
  const { service, verifiable } = verifiableOf(choice.model, choice.service);
  const areas = areasOf(choice, service, verifiable.kit);
  return {
    areas,
    setting: {
      model: choice.model,
      service,
      kit: verifiable.kit,
      scenarios: inOrder(
        areas.flatMap(({ scenarios }) => scenarios),
        { model: choice.model, service },
      ),
      seed: choice.seed ?? crypto.randomUUID().slice(0, 8),
      sensitive: sensitiveMembers(choice.model, service),
      signal: choice.signal,
    },
  };
}
