from refusal import refusal


def tour(in_region):
    client = in_region("eu-west-1")
    seen = {
        name: client.create_secret(Name=f"batches/{name}", SecretString=name) for name in ("one", "two", "three")
    }
    client.create_secret(Name="batches/empty")

    ids = ["batches/two", "batches/absent", seen["one"]["ARN"], "batches/empty"]
    seen["someFail"] = client.batch_get_secret_value(SecretIdList=ids)

    filters = [{"Key": "name", "Values": ["batches/one", "batches/t"]}]
    # boto3 has no paginator for batches.
    seen["pages"] = []
    following = {}
    while following is not None:
        page = client.batch_get_secret_value(Filters=filters, MaxResults=2, **following)
        seen["pages"].append(page["SecretValues"])
        following = {"NextToken": page["NextToken"]} if "NextToken" in page else None

    both = {"SecretIdList": ids, "Filters": filters}
    seen["both"] = refusal(client.exceptions.InvalidParameterException, client.batch_get_secret_value, **both)
    return seen
