import { targetOf, type ShapePlan } from "../../plan/index.js";
import { collectionFunctionOf } from "./collection-function.js";
import { constraintTests, secrecy } from "./constraint-tests.js";
import { block, chain, type Branch, type Lines } from "./lines.js";
import { listLines } from "./list.js";
import { mapLines } from "./map.js";
import { report, type Absence, type Place } from "./place.js";
import { typeTest } from "./type-test.js";
import { functionArguments, functionNameOf } from "./function-parts.js";

/** The statements that check one value of a member: that it is there, of the right kind, and within its limits. */
export function valueLines(place: Place, absence: Absence): Lines {
  const { file, member, variable } = place;
  const target = targetOf(file.plan, member);
  if (absence === "required" && member.isNullable) return nullableLines(place);
  const isMissing = `${variable} == null`;
  if (isNested(target)) return nestedLines(place, target, absence);

  const wrong = typeTest(file, target, variable);
  const branches: Branch[] = [];
  if (absence === "required") {
    branches.push({
      test: isMissing,
      body: [report(place, { name: "Required", maker: "required", ...secrecy(place) })],
    });
  } else if (absence === "not null") {
    branches.push({ test: isMissing, body: [report(place, { name: "NotNull", maker: "notNull", ...secrecy(place) })] });
  }
  if (wrong) {
    const finding = { name: "Type", maker: "ofType", details: JSON.stringify(wrong.type), ...secrecy(place) };
    branches.push({ test: wrong.isWrong, body: [report(place, finding)] });
  }
  const tests = constraintTests(place);
  const contents = contentLines(place, target);
  const [only] = tests;
  const isOneQuestion = tests.length === 1 && contents.length === 0;
  if (isOneQuestion && only) branches.push(only);
  const rest = isOneQuestion ? [] : [...tests.flatMap((test) => chain([test])), ...contents];

  if (absence !== "allowed") return chain(branches, rest);
  if (branches.length === 0 && rest.length === 0) return [];
  const [first] = branches;
  if (first && branches.length === 1 && rest.length === 0) {
    return chain([{ ...first, test: `${variable} != null && ${bracketed(first.test)}` }]);
  }
  return block(`if (${variable} != null)`, chain(branches, rest));
}

/** The same where it must be there but may be null. @see hallmark.openapi#nullable */
function nullableLines(place: Place): Lines {
  const { variable } = place;
  const missing = report(place, { name: "Required", maker: "required", ...secrecy(place) });
  return [...chain([{ test: `${variable} === undefined`, body: [missing] }]), ...valueLines(place, "allowed")];
}

/** Whether a value's check is a function of its own, which also says that the value is of the wrong kind. */
function isNested(target: ShapePlan): boolean {
  if (target.kind === "structure") return !target.isPrelude && target.role !== "error";
  return target.kind === "union" && !target.isEventStream;
}

function nestedLines(place: Place, target: ShapePlan, absence: Absence): Lines {
  const lines = callLines(place, target, functionNameOf(place.file, target));
  // The function of a structure says itself that nothing is no structure.
  if (absence === "not null" || absence === "ruled out") return lines;
  if (absence === "allowed") return chain([{ test: `${place.variable} != null`, body: lines }]);
  const missing = report(place, { name: "Required", maker: "required", ...secrecy(place) });
  return chain([{ test: `${place.variable} == null`, body: [missing] }], lines);
}

/** The statements that check a value with a function and take over what that found. */
function callLines(place: Place, target: ShapePlan, name: string): Lines {
  const { file, member, pointer, key, isInSecret, isRecursive } = place;
  const call = `${name}(${functionArguments(place, target)})`;
  // The function of a sensitive shape hides everything itself.
  const isHidden = isInSecret || (member.isSensitive && !target.isSensitive);
  const inner = isHidden ? `${file.runtime("hidden")}(${call})` : call;
  const where = [JSON.stringify(pointer), ...(key === undefined ? [] : [key])].join(", ");
  const line = `found = ${file.runtime("addUnder")}(found, ${inner}, ${where});`;
  return isRecursive && target.isRecursive ? [line, `if (${file.runtime("isTooDeep")}(found)) return found;`] : [line];
}

/** The statements that check what a list or map holds. */
export function contentLines(place: Place, target: ShapePlan): Lines {
  if (target.kind === "list") return listLines(place, target, elementLines);
  return target.kind === "map" ? mapLines(place, target, elementLines) : [];
}

/** A list or map in a list or map gets a function, so that no function has a loop in a loop. */
function elementLines(place: Place, absence: Absence): Lines {
  const { file, member, variable } = place;
  const target = targetOf(file.plan, member);
  if (target.kind !== "list" && target.kind !== "map") return valueLines(place, absence);
  const call = callLines(place, target, collectionFunctionOf(file, member, target, contentLines));
  // The function says itself that nothing is no list.
  return absence === "not null" ? call : chain([{ test: `${variable} != null`, body: call }]);
}

function bracketed(test: string): string {
  return test.includes(" || ") ? `(${test})` : test;
}
