DB = "tags/db"


def tour(in_region):
    client = in_region("eu-west-1")
    seen = {}

    def tags():
        return client.describe_secret(SecretId=DB)["Tags"]

    created = client.create_secret(
        Name=DB, SecretString="s", Tags=[{"Key": "team", "Value": "one"}, {"Key": "Team", "Value": "two"}]
    )
    seen["created"] = created
    seen["atFirst"] = tags()
    seen["tagged"] = client.tag_resource(
        SecretId=created["ARN"], Tags=[{"Key": "team", "Value": "three"}, {"Key": "stage", "Value": ""}]
    )
    seen["afterTagging"] = tags()
    seen["untagged"] = client.untag_resource(SecretId=DB, TagKeys=["team", "stage", "unknown"])
    seen["afterUntagging"] = tags()
    client.untag_resource(SecretId=DB, TagKeys=["Team"])
    seen["withoutAny"] = tags()
    return seen
