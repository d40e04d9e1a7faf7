from botocore.exceptions import ClientError

from refusal import refusal


def tour(in_region):
    client = in_region("eu-west-1")
    exceptions = client.exceptions
    seen = {}

    created = client.create_secret(Name="values/text", SecretString="päss wörd 🔑")
    seen["created"] = created
    seen["readByName"] = client.get_secret_value(SecretId="values/text")
    seen["readByArn"] = client.get_secret_value(SecretId=created["ARN"])
    seen["readByPartialArn"] = client.get_secret_value(SecretId=created["ARN"][: -len("-123456")])

    seen["bytes"] = client.create_secret(Name="values/bytes", SecretBinary=bytes([0, 1, 254, 255]))
    seen["readBytes"] = client.get_secret_value(SecretId="values/bytes")

    seen["put"] = client.put_secret_value(SecretId="values/text", SecretString="second")
    seen["readPrevious"] = client.get_secret_value(SecretId="values/text", VersionStage="AWSPREVIOUS")
    seen["updated"] = client.update_secret(SecretId="values/text", SecretString="third")
    seen["updatedMetadata"] = client.update_secret(
        SecretId="values/text", Description="Changed twice", KmsKeyId="alias/app"
    )
    seen["described"] = client.describe_secret(SecretId="values/text")

    seen["createdEmpty"] = client.create_secret(Name="values/empty")
    read = client.get_secret_value
    seen["readEmpty"] = refusal(exceptions.ResourceNotFoundException, read, SecretId="values/empty")
    seen["again"] = refusal(exceptions.ResourceExistsException, client.create_secret, Name="values/text")
    seen["absent"] = refusal(exceptions.ResourceNotFoundException, read, SecretId="values/absent")
    seen["badName"] = refusal(ClientError, read, SecretId="not a name")
    return seen
