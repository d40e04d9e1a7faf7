from refusal import refusal


def tour(in_region):
    client = in_region("eu-west-1")
    blue, red = [{"Key": "team", "Value": "blue"}], [{"Key": "team", "Value": "red"}]
    seen = {}

    seen["first"] = client.create_secret(
        Name="lists/first", Description="Payments database", Tags=blue, SecretString="s"
    )
    client.create_secret(Name="lists/second", Description="Queue of PAYMENTS", Tags=red)
    client.create_secret(Name="lists/third", Tags=blue)
    client.create_secret(Name="lists/fourth")
    client.create_secret(Name="lists/fifth")

    ours = {"Key": "name", "Values": ["lists/"]}

    def names(*filters, **parameters):
        answer = client.list_secrets(Filters=[ours, *filters], **parameters)
        return [entry["Name"] for entry in answer["SecretList"]]

    pages = client.get_paginator("list_secrets").paginate(Filters=[ours], PaginationConfig={"PageSize": 2})
    seen["pages"] = [[entry["Name"] for entry in page["SecretList"]] for page in pages]
    seen["newestFirst"] = names(SortOrder="desc")
    seen["byDescription"] = names({"Key": "description", "Values": ["payments"]})
    seen["byTag"] = names({"Key": "tag-value", "Values": ["blue"]})
    seen["notByTag"] = names({"Key": "tag-value", "Values": ["!blue"]})
    seen["byAnyWord"] = names({"Key": "all", "Values": ["queue"]})
    seen["entries"] = client.list_secrets(Filters=[{"Key": "name", "Values": ["lists/first"]}])["SecretList"]

    seen["deleted"] = client.delete_secret(SecretId="lists/fourth")
    seen["withoutDeleted"] = names()
    seen["withDeleted"] = names(IncludePlannedDeletion=True)
    seen["badToken"] = refusal(
        client.exceptions.InvalidNextTokenException, client.list_secrets, NextToken="made up"
    )
    return seen
