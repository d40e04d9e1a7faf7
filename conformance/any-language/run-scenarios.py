"""Usage: run-scenarios.py URL [--json] < scenarios.json

Plays what `hallmark scenarios --json` prints, and removes what it made. Prints each scenario that neither passes nor is
not applicable, or with --json the verdict on each; counts go to standard error. Exits with 1 when something fails, with
3 when nothing but errors comes of it. The key to sign with stands in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."""
import collections, json, sys, time, uuid
from concurrent.futures import ThreadPoolExecutor
from patterns import differs, make
from service import BROKEN, LACKING, Service

if len(sys.argv) < 2: sys.exit(__doc__)
FILE = json.load(sys.stdin)
SERVICE, REGIONS = Service(FILE, sys.argv[1]), FILE["regions"]
TOKENS = {operation["name"]: operation.get("token") for operation in FILE["service"]["operations"]}


def judge(expect, result, heads, said, bound):
    """What is not as expected: JSON Pointers, each with what the expectation rests on."""
    error, rests, found = result.get("error"), expect["evidence"], []
    refuses = error and error["type"] and 400 <= error["status"] < 500
    def look(described, value, at, by):
        found.extend((place, "unknown" if assumed else by) for place, assumed in differs(described, value, bound, at))
    if "admitted" in expect and error:
        worded = [each for each in expect["unless"] if isinstance(each, dict) and each["error"] == error["type"]]
        if not refuses or error["type"] in expect["unless"]: found.append(("/error", rests))
        elif worded and not differs(worded[0]["message"], error["message"], bound): found.append(("/error", rests))
        elif worded: found.append(("/error", "unknown"))
    elif "error" in expect and not error: found.append(("/output", rests["refusal"]))
    elif "error" in expect and expect["status"] < 500 and not refuses: found.append(("/error", rests["breaking"]))
    elif "error" in expect and not expect.get("isAny"):
        types = {"$pattern": "anyOf", "choices": [expect["error"], *expect.get("also", [])]}
        look({"type": types}, error, "/error", rests["error"])
        look({"status": expect["status"]}, error, "/error", rests["status"])
    elif error: found.append(("/error", rests))
    elif "output" in expect:
        without = dict.fromkeys(expect.get("without", []), {"$pattern": "absent"})
        look({**expect["output"], **without}, said, "/output", rests)
    if not {"/output", "/error"} & {pointer for pointer, _ in found}:
        raw = {name: expect[name] for name in ("headers", "body") if name in expect}
        look(raw, {"headers": heads, "body": said}, "/answer", rests["error"] if "error" in expect else rests)
    return found


def weigh(found, expect, rules):
    """What the findings about a scenario's own rules rest on, and whether the scenario ends with what was found."""
    own, ended, about = set(), False, expect.get("about", {})
    for pointer, by in found:
        part = max((each for each in about if f"{pointer}/".startswith(f"{each}/")), key=len, default=None)
        if part is None or {*about[part]} & {*rules}: own.add(by)
        ended = ended or bool(own) or part == ""
    return own, ended


def play(scenario):
    """The verdict, the place that it is about, and what came of the last step that was answered."""
    if scenario["needs"]: return "not applicable", "", None
    bound, last = {"": {**REGIONS, "endpoint": sys.argv[1]}}, None
    for number, step in enumerate(scenario["steps"], 1):
        time.sleep(step.get("pause", 0))
        expect, token, patience = step["expect"], TOKENS.get(step.get("call")), step.get("within", 0)
        operation = step.get("call") or step["send"]
        try:
            given = make(step["input"] if "call" in step else step["body"], bound)
            if token and isinstance(given, dict): given = {token: str(uuid.uuid4()), **given}
            for second in range(patience + 1):
                bound[""]["now"] = time.time()
                region = make(step.get("region", REGIONS["own"]), bound)
                result, heads, said = SERVICE.send(operation, given, region, step.get("headers", {}))
                bound[step.get("as")], last = {"input": given, **result}, result
                found = judge(expect, result, heads, said, bound)
                own, ended = weigh(found, expect, scenario["rules"])
                excuse = SERVICE.excused(result.get("error")) if ended or "admitted" in expect else None
                if not ended or second == patience or excuse == "not implemented": break
                time.sleep(1)
        except BROKEN as error: return "error", f"step {number}: {error!r}", last
        except LACKING: return "fail", f"step {number}: an earlier answer lacks what belongs here", last
        place = f"step {number}: {' '.join(pointer for pointer, _ in found)}"
        if excuse: return excuse, place, last
        if ended: return "fail" if own - {"unknown"} else "not applicable", place, last
    return "pass", "", last


def settled(verdict, place, last):
    """The verdict once all is played: nobody fails at an operation that is not there."""
    if verdict in ("error", "not implemented") or not last or not last["asked"]: return verdict, place
    breaks = verdict == "fail" and last.get("error", {}).get("status", 0) >= 500
    return ("not implemented", f"no {last['asked']}") if SERVICE.lacks(last["asked"], breaks) else (verdict, place)


scenarios = [scenario for area in FILE["areas"] for scenario in area["scenarios"]]
with ThreadPoolExecutor(8) as pool, ThreadPoolExecutor(8) as cleaning:
    try:
        played = [settled(*each) for each in list(pool.map(play, scenarios))]
    except KeyboardInterrupt: sys.exit(130)
    finally:
        pool.shutdown(cancel_futures=True)
        left = SERVICE.clean_up(cleaning)
        if left: print(f"{left} things that were made could not be removed", file=sys.stderr)
verdicts = {scenario["id"]: verdict for scenario, (verdict, _) in zip(scenarios, played)}
if "--json" in sys.argv: print(json.dumps(verdicts, indent=1))
else:
    for scenario, (verdict, place) in zip(scenarios, played):
        if verdict not in ("pass", "not applicable"): print(f"{verdict:16}{scenario['id']}  ({place})")
counts = collections.Counter(verdicts.values())
print(", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()), file=sys.stderr)
sys.exit(1 if counts["fail"] else 3 if {*counts} - {"not applicable"} == {"error"} else 0)
