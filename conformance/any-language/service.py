"""The service that scenarios are played at: signs and sends requests, and remembers what was answered and made."""
import collections, functools, hashlib, hmac, http.client, json, os, re, threading, time
from urllib.parse import urlsplit
from patterns import make

LACKING = (AttributeError, LookupError, TypeError, ValueError)  # what comes of an answer without what belongs there
BROKEN = (OSError, http.client.HTTPException)  # no answer came


class Service:
    def __init__(self, file, url):
        self.facts, self.excuses, self.recipes = file["service"], file["excuses"], file["cleanup"]
        self.own, self.url, self.thread = file["regions"]["own"], urlsplit(url), threading.local()
        self.key_id = os.environ.get("AWS_ACCESS_KEY_ID", "any")
        self.secret = os.environ.get("AWS_SECRET_ACCESS_KEY", "any")
        self.made, self.told, self.denied = [], collections.defaultdict(set), set()

    def signed(self, headers, body, region):
        stamp, algorithm = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()), "AWS4-HMAC-SHA256"
        headers = {**headers, "host": self.url.netloc, "x-amz-date": stamp}
        names, scope = sorted(headers), [stamp[:8], region, self.facts["signingName"], "aws4_request"]
        lines = ["POST", self.url.path or "/", "", *(f"{name}:{headers[name]}" for name in names), "", ";".join(names)]
        request = "\n".join([*lines, hashlib.sha256(body).hexdigest()])
        digest = hashlib.sha256(request.encode()).hexdigest()
        key = b"AWS4" + self.secret.encode()
        for part in [*scope, "\n".join([algorithm, stamp, "/".join(scope), digest])]:
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        by = f"Credential={self.key_id}/{'/'.join(scope)}, SignedHeaders={';'.join(names)}, Signature={key.hex()}"
        return {**headers, "authorization": f"{algorithm} {by}"}

    def exchange(self, body, headers, region):
        """The status, the headers and the text of an answer."""
        line = getattr(self.thread, "line", None) or http.client.HTTPConnection(self.url.netloc, timeout=30)
        self.thread.line = line
        try:
            line.request("POST", self.url.path or "/", body, self.signed(headers, body, region))
            answer = line.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except BROKEN:
            line.close()  # so that the next request begins anew
            raise
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, text

    def send(self, operation, given, region, headers={}):
        """The output or the error of what was asked, the headers, and the body as JSON."""
        heads = {"content-type": self.facts["contentType"], "x-amz-target": self.facts["targetPrefix"] + operation}
        heads.update({name.lower(): value for name, value in headers.items()})
        body = (given if isinstance(given, str) else json.dumps(given)).encode()
        asked = (heads["x-amz-target"] or "").split(".")[-1]  # a step may name another one
        sent = {name: value for name, value in heads.items() if value is not None}
        status, heads, text = self.exchange(body, sent, region)
        try: said = json.loads(text or "{}")
        except (ValueError, RecursionError): said = text
        if status < 300 and isinstance(said, dict):
            self.told[asked].add(None)
            self.made.append({"call": operation, "region": region, "input": given, "output": said})
            return {"asked": asked, "output": said}, heads, said
        first = lambda names: next((said[n] for n in names if isinstance(said, dict) and said.get(n) is not None), None)
        name = str(first(self.facts["error"]["type"]) or heads.get(self.facts["error"]["typeHeader"], ""))
        error = {"type": name.split("#", 1)[-1].split(":")[0], "status": status}
        same = f"(?i){re.escape(asked) or '(?!)'}|[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}"
        alike = re.sub(same, "", f"{name} {text}")  # without what tells one request from another
        self.told[asked].add(f"{status} {alike}")
        if self.excused(error) == "not implemented": self.denied.add(asked)
        error["message"] = first(self.facts["error"]["message"])
        return {"asked": asked, "error": error}, heads, said

    def excused(self, error):
        """The verdict that an error brings about which is no answer to the request."""
        for excuse in self.excuses if error else []:
            if error["status"] in excuse["statuses"]: return excuse["outcome"]
            if re.search(excuse.get("types", "(?!)"), error["type"]): return excuse["outcome"]

    @functools.cached_property
    def nobody(self):
        """What it answers where it is asked for an operation that nobody has."""
        try: self.send("HallmarkNoSuchOperation", {}, self.own)
        except BROKEN: pass
        return self.told.pop("HallmarkNoSuchOperation", set())

    def lacks(self, operation, breaks):
        """Whether it has no such operation: all that it answered there is what it answers where nobody has one, or it
        says so wherever it does not break. Who answers everything alike has broken down."""
        nobody, told = self.nobody, self.told[operation]
        if nobody and None not in nobody and told == nobody: return any(each != nobody for each in self.told.values())
        return breaks and operation in self.denied and None not in told

    def clean_up(self, pool):
        """Removes what was made, first what is in the way of the rest; how many things are still there."""
        things, left = list(self.made), {}
        for recipe in self.recipes:
            meant = [index for index, each in enumerate(things) if each["call"] == recipe["after"]
                     and recipe.get("when") in {None, *each["output"]}]
            gone = pool.map(lambda index: self.removes(recipe, things[index]), meant)
            left.update((index, not each) for index, each in zip(meant, gone))
        return sum(left.values())

    def removes(self, recipe, made):
        try:
            made["regions"] = [each["Region"] for each in made["output"].get("ReplicationStatus") or []]
            result, *_ = self.send(recipe["call"], make(recipe["input"], {"": {}, "made": made}), made["region"])
            return "output" in result or "NotFound" in result["error"]["type"]
        except (*LACKING, *BROKEN): return False
