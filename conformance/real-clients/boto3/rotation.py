import time

from botocore.exceptions import ClientError

from refusal import refusal

DB, STUCK = "rotation/db", "rotation/stuck"


def function_named(name):
    return f"arn:aws:lambda:eu-west-1:123456789012:function:{name}"


def tour(in_region):
    client = in_region("eu-west-1")
    invalid = client.exceptions.InvalidRequestException
    monthly = {"RotationRules": {"AutomaticallyAfterDays": 30}}
    rotate = client.rotate_secret
    seen = {}

    def described_once_rotated():
        """Rotation goes on after the answer that it has begun."""
        for _ in range(50):
            described = client.describe_secret(SecretId=DB)
            if "LastRotatedDate" in described:
                return described
            time.sleep(0.1)
        raise AssertionError("the rotation does not get on")

    seen["created"] = client.create_secret(Name=DB, SecretString="before")
    seen["withoutFunction"] = refusal(invalid, rotate, SecretId=DB, **monthly)
    seen["withUnknownFunction"] = refusal(
        ClientError, rotate, SecretId=DB, RotationLambdaARN=function_named("unknown"), **monthly
    )
    seen["rotated"] = rotate(SecretId=DB, RotationLambdaARN=function_named("new-password"), **monthly)
    seen["described"] = described_once_rotated()
    seen["read"] = client.get_secret_value(SecretId=DB)
    seen["readPrevious"] = client.get_secret_value(SecretId=DB, VersionStage="AWSPREVIOUS")
    seen["cancelled"] = client.cancel_rotate_secret(SecretId=DB)
    seen["describedAfter"] = client.describe_secret(SecretId=DB)

    seen["before"] = client.create_secret(Name=STUCK, SecretString="before")
    seen["stuck"] = rotate(SecretId=STUCK, RotationLambdaARN=function_named("unable-to-set"), **monthly)
    seen["incomplete"] = refusal(invalid, rotate, SecretId=STUCK, **monthly)
    seen["stuckStages"] = client.describe_secret(SecretId=STUCK)["VersionIdsToStages"]
    seen["cancelledStuck"] = client.cancel_rotate_secret(SecretId=STUCK)
    return seen
