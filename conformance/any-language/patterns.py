"""The vocabulary of the scenarios: makes values for inputs, and compares answers with what is expected."""
import base64, functools, random, re, uuid

MISSING, RANDOM = object(), random.SystemRandom()
ARN = re.compile("arn:[a-z-]+:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:(.+)-([^-]{6})", re.S)
UUID = {None: "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        4: "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"}


def letters(count):
    return "".join(RANDOM.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=count))


def unique(template, length):
    name = template.replace("{}", "hallmark/" + letters(14), 1)
    if length is None: return name
    return letters(length) if len(name) > length else name.ljust(length, "n")


def follow(value, name):
    return value[int(name)] if isinstance(value, list) else value[name]


def make(p, bound):
    """A value with values in the place of its patterns. `bound` is what earlier steps left, by their names, and under
    the empty name where and when the step is played."""
    if isinstance(p, list): return [make(each, bound) for each in p]
    if not isinstance(p, dict): return p
    m, here = {name: make(each, bound) for name, each in p.items()}, bound[""]
    return {
        "accountIn": lambda: m["arn"].split(":")[4],
        "bytes": lambda: base64.b64encode(base64.b64decode(m["base64"]) * m.get("times", 1)).decode(),
        "endpoint": lambda: here["endpoint"],
        "from": lambda: functools.reduce(follow, m["path"].split("."), bound[m["step"]]),
        "inRegion": lambda: ":".join([*m["arn"].split(":")[:3], m["region"], *m["arn"].split(":")[4:]]),
        "invalid": lambda: m["value"],
        "moment": lambda: m["epochSeconds"],
        "region": lambda: here["others"][m["other"] - 1] if "other" in m else here["own"],
        "repeat": lambda: m["text"] * m["times"],
        "text": lambda: "".join(map(str, m["parts"])),
        "token": lambda: letters(m["length"]) if "length" in m else str(uuid.uuid4()),
        "unique": lambda: unique(m["template"], m.get("length")),
        "withoutSuffix": lambda: m["of"][:-7],
    }.get(p.get("$pattern"), lambda: m)()


def differs(p, a, bound, at=""):
    """Where a value is not as described: JSON Pointers, each with whether the description is but an assumption."""
    fits = lambda described, value: not differs(described, value, bound)
    text, items, there = isinstance(a, str), isinstance(a, list), a is not None and a is not MISSING
    members, word = a if isinstance(a, dict) else {}, p.get("$pattern") if isinstance(p, dict) else None
    is_near = lambda most: abs(a - bound[""]["now"] - p.get("daysFromNow", 0) * 86400) <= most
    test = {
        "absent": lambda: not there,
        "anyOf": lambda: any(fits(each, a) for each in p["choices"]),
        "arn": lambda: text and ARN.fullmatch(a) and ("name" not in p or fits(p["name"], ARN.fullmatch(a)[1])),
        "containing": lambda: items and any(fits(p["element"], each) for each in a),
        "differing": lambda: there and not fits(p["from"], a),
        "lacking": lambda: text and make(p["part"], bound) not in a,
        "leftOut": lambda: a is MISSING,
        "matching": lambda: text and re.search(re.sub(r"\$$", r"\\Z", p["regex"]), a, re.A),
        "present": lambda: there,
        "setOf": lambda: items and len(a) == len(p["elements"]) and takes_all(p["elements"], a, fits),
        "timestamp": lambda: type(a) in (int, float) and is_near(172800 if p.get("resolution") == "day" else 600)
        and not (p.get("resolution") == "fraction" and a == int(a)),
        "upTo": lambda: items and len(a) <= p["most"],
        "uuid": lambda: text and re.fullmatch(UUID[p.get("version")], a),
    }.get(word)
    if test: return [] if test() else [(at, False)]
    if word == "assumed": return [(pointer, True) for pointer, _ in differs(p["value"], a, bound, at)]
    if word == "apartFrom":
        kept = {name: each for name, each in members.items() if not fits(p["others"], each)}
        return differs(p["value"], [e for e in a if not fits(p["others"], e)] if items else kept or a, bound, at)
    if word == "exactly":
        return differs({**dict.fromkeys(members, {"$pattern": "absent"}), **p["members"]}, a, bound, at)
    if word == "entries":
        entries = {make(key, bound): each for key, each in p["entries"]}
        return differs({**dict.fromkeys(members, {"$pattern": "leftOut"}), **entries}, a, bound, at)
    if word: return differs(make(p, bound), a, bound, at)
    if isinstance(p, dict) and isinstance(a, dict): pairs = [(name, p[name], a.get(name, MISSING)) for name in p]
    elif isinstance(p, list) and items and len(p) == len(a): pairs = zip(range(len(p)), p, a)
    else: return [] if not isinstance(p, (dict, list)) and p == a and is_bool(p) == is_bool(a) else [(at, False)]
    return [found for name, each, value in pairs for found in differs(each, value, bound, f"{at}/{name}")]


def takes_all(elements, values, fits):
    left = list(values)
    for each in elements:
        found = next((index for index, value in enumerate(left) if fits(each, value)), None)
        if found is None: return False
        del left[found]
    return True


def is_bool(value):
    return isinstance(value, bool)
