import type { Trace } from "../drift/index.js";
import type { TextFile } from "../load/index.js";

/** Scenarios that belong together, as far as it matters which rules they cite. */
export interface ScenarioArea {
  readonly scenarios: readonly { readonly id: string; readonly title: string; readonly rules: readonly string[] }[];
}

/**
 * Where rules are written down, cited and named.
 *
 * @param models the texts of the model
 * @param texts further files that may name rules, or hold scenarios
 */
export function tracesIn(
  models: readonly TextFile[],
  texts: readonly TextFile[],
  areas: readonly ScenarioArea[],
): (rule: { readonly id: string }) => Trace {
  const naming = placesOf(/\b[A-Z]{2,4}-\d{3}\b/g, [...models, ...texts]);
  const defining = placesOf(/"?\bid"?\s*:\s*"([^"\n]+)"/g, [...models, ...texts]);
  const scenarios = areas.flatMap((area) => area.scenarios);
  return ({ id }) => {
    const inModel = new Set(models.map(({ file }) => file));
    const places = (defining.get(id) ?? []).filter(({ file }) => inModel.has(file));
    const citing = scenarios
      .filter(({ rules }) => rules.includes(id))
      .map((scenario) => ({ id: scenario.id, title: scenario.title, file: defining.get(scenario.id)?.[0]?.file }));
    const told = new Set([...places, ...citing].map(({ file }) => file));
    const files = new Set((naming.get(id) ?? []).map(({ file }) => file).filter((file) => !told.has(file)));
    return { places, scenarios: citing, files: [...files] };
  };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where each text that a pattern finds stands; a group in the pattern says which part of it counts. */
function placesOf(pattern: RegExp, texts: readonly TextFile[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { file, text } of texts) {
    let [line, counted] = [1, 0];
    for (const match of text.matchAll(pattern)) {
      for (; counted < match.index; counted++) if (text[counted] === "\n") line++;
      const found = match[1] ?? match[0];
      const known = places.get(found);
      if (known) known.push({ file, line });
      else places.set(found, [{ file, line }]);
    }
  }
  return places;
}
