import type { ListPlan, MapPlan, MemberPlan } from "../../plan/index.js";
import { constraintTests, secrecy } from "./constraint-tests.js";
import { chain, type Lines } from "./lines.js";
import { upperFirst, variableName } from "./names.js";
import { about, type Place } from "./place.js";
import { functionOf, type ValidatorFile } from "./validator-file.js";
import { depthLines, functionParameters, sentExpression } from "./function-parts.js";

/**
 * The name of the function that checks a list or map inside a list or map; the file gets it on first use.
 *
 * @param contentLines Gives the statements for what such a value holds.
 */
export function collectionFunctionOf(
  file: ValidatorFile,
  member: MemberPlan,
  target: ListPlan | MapPlan,
  contentLines: (place: Place, target: ListPlan | MapPlan) => Lines,
): string {
  return file.helper(member.id, `violationsOf${upperFirst(target.name)}`, (name) => {
    const stem = variableName(target.name);
    const place: Place = {
      file,
      member,
      variable: "candidate",
      stem,
      pointer: "",
      isInSecret: false,
      isRecursive: target.isRecursive,
      isSent: sentExpression(file, target),
    };
    const guard = file.runtime(target.kind === "list" ? "isList" : "isStructure");
    const details = ['""', `"${target.kind}"`, about([], secrecy(place).isSensitive)];
    const wrong = file.made(`${stem}Type`, "ofType", details);
    return functionOf({
      name,
      parameters: functionParameters(file, target),
      returnType: file.runtimeType("Violations"),
      lines: [
        ...depthLines(file, target),
        `if (!${guard}(candidate)) return [${wrong}];`,
        `let found = ${file.runtime("noViolations")};`,
        ...constraintTests(place).flatMap((test) => chain([test])),
        ...contentLines(place, target),
        "return found;",
      ],
    });
  });
}
