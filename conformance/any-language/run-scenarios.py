"""Plays what `hallmark scenarios --json` prints, on standard input, at the address that is its argument, and prints the
verdict on each scenario. The key to sign with stands in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."""
import hashlib, hmac, http.client, json, os, re, sys, threading, time, uuid
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit
from patterns import differs, make

FILE, URL, thread = json.load(sys.stdin), urlsplit(sys.argv[1]), threading.local()
SERVICE, ERROR, REGIONS = FILE["service"], FILE["service"]["error"], FILE["regions"]
KEY_ID, SECRET = os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
TOKENS = {operation["name"]: operation.get("token") for operation in SERVICE["operations"]}


def signed(headers, body, region):
    stamp, algorithm = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), "AWS4-HMAC-SHA256"
    headers = {**headers, "host": URL.netloc, "x-amz-date": stamp}
    names, scope = sorted(headers), [stamp[:8], region, SERVICE["signingName"], "aws4_request"]
    lines = ["POST", URL.path or "/", "", *(f"{name}:{headers[name]}" for name in names), "", ";".join(names)]
    request = "\n".join([*lines, hashlib.sha256(body).hexdigest()])
    key = b"AWS4" + SECRET.encode()
    for part in [*scope, "\n".join([algorithm, stamp, "/".join(scope), hashlib.sha256(request.encode()).hexdigest()])]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    by = f"Credential={KEY_ID}/{'/'.join(scope)}, SignedHeaders={';'.join(names)}, Signature={key.hex()}"
    return {**headers, "authorization": f"{algorithm} {by}"}


def send(step, given, region):
    """The output or the error, the headers, and the body as JSON."""
    target = SERVICE["targetPrefix"] + (step.get("call") or step["send"])
    headers = {"content-type": SERVICE["contentType"], "x-amz-target": target}
    headers.update({name.lower(): value for name, value in step.get("headers", {}).items()})
    body = (given if isinstance(given, str) else json.dumps(given)).encode()
    thread.line = getattr(thread, "line", None) or http.client.HTTPConnection(URL.netloc, timeout=30)
    sent = signed({name: value for name, value in headers.items() if value is not None}, body, region)
    thread.line.request("POST", URL.path or "/", body, sent)
    answer = thread.line.getresponse()
    text, heads = answer.read().decode("utf-8", "replace"), {name.lower(): value for name, value in answer.getheaders()}
    try: said = json.loads(text or "{}")
    except ValueError: said = text
    if answer.status < 300 and isinstance(said, dict): return {"output": said}, heads, said
    first = lambda names: next((said[n] for n in names if isinstance(said, dict) and said.get(n) is not None), None)
    name = str(first(ERROR["type"]) or heads.get(ERROR["typeHeader"], "")).split("#", 1)[-1].split(":")[0]
    return {"error": {"type": name, "status": answer.status, "message": first(ERROR["message"])}}, heads, said


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
    elif "error" in expect:
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


def play(scenario):
    if scenario["needs"]: return "not applicable"
    bound, own = {"": {**REGIONS, "endpoint": sys.argv[1]}}, []
    for step in scenario["steps"]:
        time.sleep(step.get("pause", 0))
        expect, token, patience = step["expect"], TOKENS.get(step.get("call")), step.get("within", 0)
        try:
            given = make(step["input"] if "call" in step else step["body"], bound)
            if token and isinstance(given, dict): given = {token: str(uuid.uuid4()), **given}
            for second in range(patience + 1):
                bound[""]["now"] = time.time()
                result, heads, said = send(step, given, make(step.get("region", REGIONS["own"]), bound))
                bound[step.get("as")] = {"input": given, **result}
                found = judge(expect, result, heads, said, bound)
                if not found or second == patience: break
                time.sleep(1)
        except (LookupError, TypeError): return "fail"  # an earlier answer lacks what belongs here
        except (OSError, http.client.HTTPException): return "error"
        about, ended = expect.get("about", {}), False
        for pointer, by in found:
            part = max((each for each in about if f"{pointer}/".startswith(f"{each}/")), key=len, default=None)
            if part is None or {*about[part]} & {*scenario["rules"]}: own.append(by)
            ended = ended or bool(own) or part == ""
        for excuse in FILE["excuses"] if "error" in result and (ended or "admitted" in expect) else []:
            fits = re.search(excuse.get("types", "$^"), result["error"]["type"])
            if fits or result["error"]["status"] in excuse["statuses"]: return excuse["outcome"]
        if ended: return "fail" if {*own} - {"unknown"} else "not applicable"
    return "pass"


scenarios = [scenario for area in FILE["areas"] for scenario in area["scenarios"]]
with ThreadPoolExecutor(8) as pool:
    print(json.dumps(dict(zip([scenario["id"] for scenario in scenarios], pool.map(play, scenarios)))))
