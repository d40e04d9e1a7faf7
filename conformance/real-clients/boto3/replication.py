from refusal import refusal

DB = "replication/db"


def tour(in_region):
    ireland, oregon = in_region("eu-west-1"), in_region("us-west-2")
    sydney, montreal = in_region("ap-southeast-2"), in_region("ca-central-1")
    exceptions = ireland.exceptions
    seen = {}

    def status():
        return ireland.describe_secret(SecretId=DB)["ReplicationStatus"]

    montreal.create_secret(Name=DB, SecretString="in the way")
    created = ireland.create_secret(
        Name=DB, SecretString="everywhere", AddReplicaRegions=[{"Region": "us-west-2"}]
    )
    seen["created"] = created
    seen["statusAtFirst"] = status()
    seen["replica"] = oregon.get_secret_value(SecretId=DB)
    seen["putOnReplica"] = refusal(
        oregon.exceptions.InvalidParameterException, oregon.put_secret_value, SecretId=DB, SecretString="elsewhere"
    )
    seen["changed"] = ireland.put_secret_value(SecretId=DB, SecretString="changed")
    seen["followed"] = oregon.get_secret_value(SecretId=DB)
    seen["deletedTooSoon"] = refusal(exceptions.InvalidParameterException, ireland.delete_secret, SecretId=DB)

    seen["added"] = ireland.replicate_secret_to_regions(
        SecretId=DB, AddReplicaRegions=[{"Region": "ap-southeast-2"}, {"Region": "ca-central-1"}]
    )
    seen["partlyFailed"] = status()
    seen["forced"] = ireland.replicate_secret_to_regions(
        SecretId=DB, AddReplicaRegions=[{"Region": "ca-central-1"}], ForceOverwriteReplicaSecret=True
    )
    seen["overwritten"] = montreal.get_secret_value(SecretId=DB)

    seen["removed"] = ireland.remove_regions_from_replication(
        SecretId=DB, RemoveReplicaRegions=["ap-southeast-2", "ca-central-1"]
    )
    seen["readRemoved"] = refusal(
        sydney.exceptions.ResourceNotFoundException, sydney.get_secret_value, SecretId=DB
    )
    seen["stopped"] = oregon.stop_replication_to_replica(SecretId=created["ARN"])
    seen["own"] = oregon.put_secret_value(SecretId=DB, SecretString="of its own")
    seen["readOwn"] = oregon.get_secret_value(SecretId=DB)
    seen["readPrimary"] = ireland.get_secret_value(SecretId=DB)
    seen["primary"] = ireland.describe_secret(SecretId=DB)
    return seen
