from refusal import refusal

DB = "versions/db"


def tour(in_region):
    client = in_region("eu-west-1")
    exceptions = client.exceptions
    seen = {}

    created = client.create_secret(Name=DB, SecretString="one")
    blue = client.put_secret_value(SecretId=DB, SecretString="two", VersionStages=["BLUE"])
    seen["created"], seen["blue"] = created, blue
    seen["readBlue"] = client.get_secret_value(SecretId=DB, VersionStage="BLUE")
    seen["current"] = client.get_secret_value(SecretId=DB)

    move = {"SecretId": DB, "VersionStage": "AWSCURRENT", "MoveToVersionId": blue["VersionId"]}
    seen["movedBlindly"] = refusal(
        exceptions.InvalidParameterException, client.update_secret_version_stage, **move
    )
    seen["moved"] = client.update_secret_version_stage(**move, RemoveFromVersionId=created["VersionId"])
    seen["stages"] = client.describe_secret(SecretId=DB)["VersionIdsToStages"]

    token = "third-version-000000000000000000-3"
    following = {"SecretId": DB, "ClientRequestToken": token}
    seen["third"] = client.put_secret_value(**following, SecretString="three")
    seen["repeated"] = client.put_secret_value(**following, SecretString="three")
    seen["taken"] = refusal(
        exceptions.ResourceExistsException, client.put_secret_value, **following, SecretString="another"
    )

    seen["labelled"] = client.list_secret_version_ids(SecretId=DB)
    by_id = {"SecretId": DB, "VersionId": created["VersionId"]}
    seen["deprecated"] = client.get_secret_value(**by_id)
    seen["mismatch"] = refusal(
        exceptions.InvalidRequestException, client.get_secret_value, **by_id, VersionStage="AWSCURRENT"
    )

    # boto3 has no paginator for versions.
    seen["pages"] = []
    following = {}
    while following is not None:
        page = client.list_secret_version_ids(SecretId=DB, IncludeDeprecated=True, MaxResults=2, **following)
        seen["pages"].append(page["Versions"])
        following = {"NextToken": page["NextToken"]} if "NextToken" in page else None
    return seen
