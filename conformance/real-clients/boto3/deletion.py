from refusal import refusal

DB = "deletion/db"


def tour(in_region):
    client = in_region("eu-west-1")
    exceptions = client.exceptions
    seen = {}

    created = client.create_secret(Name=DB, SecretString="kept")
    seen["created"] = created
    seen["windowTooShort"] = refusal(
        exceptions.InvalidParameterException, client.delete_secret, SecretId=DB, RecoveryWindowInDays=6
    )
    seen["deleted"] = client.delete_secret(SecretId=DB, RecoveryWindowInDays=7)

    marked = exceptions.InvalidRequestException
    seen["readMarked"] = refusal(marked, client.get_secret_value, SecretId=DB)
    seen["tagMarked"] = refusal(marked, client.tag_resource, SecretId=DB, Tags=[{"Key": "a", "Value": "b"}])
    seen["createMarked"] = refusal(marked, client.create_secret, Name=DB, SecretString="kept")
    seen["describedMarked"] = client.describe_secret(SecretId=DB)

    seen["restored"] = client.restore_secret(SecretId=created["ARN"])
    seen["readRestored"] = client.get_secret_value(SecretId=DB)
    seen["describedRestored"] = client.describe_secret(SecretId=DB)
    seen["forced"] = client.delete_secret(SecretId=DB, ForceDeleteWithoutRecovery=True)
    seen["gone"] = refusal(exceptions.ResourceNotFoundException, client.describe_secret, SecretId=DB)
    seen["neverThere"] = client.delete_secret(SecretId="deletion/never", ForceDeleteWithoutRecovery=True)
    return seen
