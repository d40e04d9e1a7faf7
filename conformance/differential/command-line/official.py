"""Runs the official command line for each line of JSON on the standard input, all in one process: starting Python and
loading the program anew for each would take twice as long as everything else."""

import contextlib
import io
import json
import os
import sys

from awscli import clidriver

# Set while the program is loaded: where it keeps its models.
OWN = {name: value for name, value in os.environ.items() if name == "AWS_DATA_PATH"}


def run(arguments):
    stdout, stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
        try:
            code = clidriver.create_clidriver().main(arguments)
        except SystemExit as end:
            code = end.code
    return {
        "exit": code,
        "stdout": stdout.buffer.getvalue().decode(),
        "stderr": stderr.buffer.getvalue().decode(),
    }


# What messages of usage begin with.
sys.argv[0] = "aws"

for line in sys.stdin:
    asked = json.loads(line)
    os.environ.clear()
    os.environ.update(OWN | asked["env"])
    print(json.dumps(run(asked["arguments"])), flush=True)
