"""Runs `aws` for each line of standard input, a JSON array of words, and prints how it ended as a line of JSON.

It is called as the installed command calls it. That Python starts only once saves most of the time.
"""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from awscli import clidriver

for line in sys.stdin:
    sys.argv = ["aws", *json.loads(line)]
    with redirect_stdout(io.StringIO()) as stdout, redirect_stderr(io.StringIO()) as stderr:
        code = clidriver.main()
    print(json.dumps({"exitCode": code, "stdout": stdout.getvalue(), "stderr": stderr.getvalue()}), flush=True)
