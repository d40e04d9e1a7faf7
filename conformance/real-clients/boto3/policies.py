from refusal import refusal

DB = "policies/db"


def policy_for(principal):
    return f"""{{
  "Version": "2012-10-17",
  "Statement": [
    {{ "Effect": "Allow", "Principal": {{ "AWS": "{principal}" }}, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }}
  ]
}}"""


def tour(in_region):
    client = in_region("eu-west-1")
    exceptions = client.exceptions
    narrow, wide = policy_for("arn:aws:iam::123456789012:root"), policy_for("*")
    seen = {}

    seen["created"] = client.create_secret(Name=DB)
    seen["none"] = client.get_resource_policy(SecretId=DB)
    seen["valid"] = client.validate_resource_policy(SecretId=DB, ResourcePolicy=narrow)
    seen["attachedNarrow"] = client.put_resource_policy(SecretId=DB, ResourcePolicy=narrow)
    seen["readNarrow"] = client.get_resource_policy(SecretId=DB)

    seen["tooWide"] = client.validate_resource_policy(SecretId=DB, ResourcePolicy=wide)
    put = client.put_resource_policy
    seen["blocked"] = refusal(
        exceptions.PublicPolicyException, put, SecretId=DB, ResourcePolicy=wide, BlockPublicPolicy=True
    )
    seen["malformed"] = refusal(
        exceptions.MalformedPolicyDocumentException, put, SecretId=DB, ResourcePolicy="{"
    )
    seen["stillNarrow"] = client.get_resource_policy(SecretId=DB)
    seen["attachedWide"] = put(SecretId=DB, ResourcePolicy=wide)
    seen["readWide"] = client.get_resource_policy(SecretId=DB)

    seen["deleted"] = client.delete_resource_policy(SecretId=DB)
    seen["noneAgain"] = client.get_resource_policy(SecretId=DB)
    return seen
