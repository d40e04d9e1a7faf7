"""Plays the tour with boto3, and prints what was seen in each chapter as JSON.

Where the service is, and with which credentials, comes from the environment, as for any program that uses boto3.
"""

import base64
import importlib
import json
import sys
from datetime import datetime, timezone

import boto3


def in_region(region):
    return boto3.client("secretsmanager", region_name=region)


def plain(value):
    """What an answer holds, as JSON; without what boto3 adds of its own."""
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items() if name != "ResponseMetadata"}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).isoformat()
    return value


def play(chapter):
    seen = importlib.import_module(chapter).tour(in_region)
    return {name: plain(answer) for name, answer in seen.items()}


if __name__ == "__main__":
    json.dump({chapter: play(chapter) for chapter in sys.argv[1:]}, sys.stdout)
