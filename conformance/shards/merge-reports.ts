import { isDeepStrictEqual } from "node:util";
import { Refused } from "../refused.js";
import { targetReport } from "../report/collect.js";
import type { AreaReport, BaselineReport, ShardReport, TargetReport, VerifyReport } from "../report/report.js";

/** A report with the name of the file that it was read from. */
export interface NamedReport {
  readonly path: string;
  readonly report: VerifyReport;
}

/**
 * Puts the parts of a run together: the report that the whole run would have made, but for times and made up values.
 *
 * @throws Refused when they are not the parts of one run, all of them and each once.
 */
export function mergeReports(reports: readonly NamedReport[]): VerifyReport {
  const parts = partsOf(reports);
  const [first] = parts;
  refuseForeign(parts);
  const { shard: _, ...whole } = first.report;
  const areas = areasOf(parts);
  const startedAt = Math.min(...parts.map(({ report }) => Date.parse(report.startedAt)));
  const endedAt = Math.max(...parts.map(({ report }) => Date.parse(report.startedAt) + report.durationMs));
  return {
    ...whole,
    seed: [...new Set(parts.map(({ report }) => report.seed))].join(" "),
    startedAt: new Date(startedAt).toISOString(),
    durationMs: endedAt - startedAt,
    isInterrupted: parts.some(({ report }) => report.isInterrupted),
    ...(whole.baseline && { baseline: baselineOf(whole.baseline, parts, areas) }),
    targets: whole.targets.map(({ name }) => targetOf(name, parts, areas)),
    areas,
  };
}

interface Part extends NamedReport {
  readonly shard: ShardReport;
}

/** In their order. */
function partsOf(reports: readonly NamedReport[]): readonly [Part, ...Part[]] {
  const parts = reports.map(({ path, report }): Part => {
    if (report.shard) return { path, report, shard: report.shard };
    throw new Refused(`${path} is the report of a whole run, not of a part that --shard made`);
  });
  const [first, ...others] = parts.toSorted((one, other) => one.shard.number - other.shard.number);
  if (!first) throw new Refused("there is nothing to merge: name the report.json of each part");
  const { count } = first.shard;
  for (const part of others) {
    if (part.shard.count === count) continue;
    throw new Refused(`${first.path} is one of ${count} parts, ${part.path} one of ${part.shard.count}`);
  }
  for (let number = 1; number <= count; number++) {
    const found = parts.filter(({ shard }) => shard.number === number);
    if (found.length === 0) throw new Refused(`part ${number} of ${count} is missing`);
    if (found.length > 1)
      throw new Refused(`${found[0]!.path} and ${found[1]!.path} are both part ${number} of ${count}`);
  }
  return [first, ...others];
}

/** What parts of one run have in common. */
const common: readonly { readonly name: string; readonly of: (part: Part) => unknown }[] = [
  { name: "service", of: ({ report }) => report.service.id },
  { name: "version of the service's model", of: ({ report }) => report.service.version },
  { name: "endpoint", of: ({ report }) => report.endpoint?.url },
  { name: "Region", of: ({ report }) => report.endpoint?.region },
  { name: "version of the endpoint", of: ({ report }) => report.endpoint?.version },
  { name: "version of Hallmark", of: ({ report }) => report.hallmark },
  { name: "known deviations", of: ({ report: { baseline } }) => baseline && `${baseline.target} ${baseline.version}` },
  { name: "scenarios (another --filter, --no-derived or model)", of: ({ shard }) => shard.of },
  { name: "targets", of: ({ report }) => report.targets.map(({ name }) => name).join(", ") },
];

function refuseForeign([first, ...others]: readonly [Part, ...Part[]]): void {
  for (const part of others) {
    const differing = common.find(({ of }) => of(part) !== of(first));
    if (differing) {
      const [one, other] = [differing.of(first), differing.of(part)].map((value) => String(value ?? "none"));
      throw new Refused(`${first.path} and ${part.path} differ in their ${differing.name}: ${one}, ${other}`);
    }
    if (!isDeepStrictEqual(part.report.rules, first.report.rules)) {
      throw new Refused(`${first.path} and ${part.path} differ in their documented rules`);
    }
  }
  for (const { path, report } of [first, ...others]) {
    const lost = report.targets.find(({ unavailable }) => unavailable !== undefined);
    if (lost) throw new Refused(`${path} shows nothing: ${lost.unavailable}`);
  }
}

/** Scenarios in the order of the whole run. */
function areasOf(parts: readonly Part[]): readonly AreaReport[] {
  const placed = parts.flatMap(({ path, report, shard }) => {
    const scenarios = report.areas.flatMap((area) => area.scenarios.map((scenario) => ({ area, scenario })));
    if (scenarios.length !== shard.positions.length) throw damaged(path);
    return scenarios.map((each, index) => ({ ...each, position: shard.positions[index]!, path }));
  });
  const total = parts[0]!.shard.total;
  const inOrder = placed.toSorted((one, other) => one.position - other.position);
  const wrong = inOrder.find(({ position }, index) => position !== index);
  if (wrong) throw damaged(wrong.path);
  if (inOrder.length !== total) throw new Refused(`the parts have ${inOrder.length} of ${total} scenarios together`);
  const areas: AreaReport[] = [];
  for (const { area, scenario } of inOrder) {
    const last = areas.at(-1);
    if (last?.id !== area.id) areas.push({ ...area, scenarios: [scenario] });
    else {
      const isDerived = last.isDerived && area.isDerived;
      areas[areas.length - 1] = { ...last, isDerived, scenarios: [...last.scenarios, scenario] };
    }
  }
  return areas;
}

function damaged(path: string): Refused {
  return new Refused(`${path} is damaged: its scenarios are not those that its part has`);
}

function targetOf(name: string, parts: readonly Part[], areas: readonly AreaReport[]): TargetReport {
  const reports = parts.flatMap(({ report }) => report.targets.filter((target) => target.name === name));
  const lost = reports.find((each) => each.lost !== undefined)?.lost;
  return targetReport(name, {
    title: reports[0]!.title,
    ...(lost !== undefined && { lost }),
    verdicts: new Map(
      areas.flatMap(({ scenarios }) =>
        scenarios.flatMap(({ id, verdicts }) => (verdicts[name] ? [[id, verdicts[name]] as const] : [])),
      ),
    ),
    notes: reports.flatMap(({ notes }) => notes),
  });
}

function baselineOf(
  { target, version }: BaselineReport,
  parts: readonly Part[],
  areas: readonly AreaReport[],
): BaselineReport {
  const baselines = parts.flatMap(({ report: { baseline } }) => (baseline ? [baseline] : []));
  const [first, ...others] = baselines.map(({ notShown }) => notShown);
  // In the order of the scenarios, not of the parts.
  const inOrder = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return areas.flatMap(({ scenarios }) => scenarios.flatMap(({ id }) => (wanted.has(id) ? [id] : [])));
  };
  return {
    target,
    version,
    known: baselines.reduce((sum, { known }) => sum + known, 0),
    news: inOrder(baselines.flatMap(({ news }) => news)),
    mended: inOrder(baselines.flatMap(({ mended }) => mended)),
    // Each part was not shown what the others were.
    notShown: first!.filter((id) => others.every((notShown) => notShown.includes(id))),
  };
}
