"""A program as somebody might write it: where the service is and with which key, it does not say."""

import boto3

client = boto3.client("secretsmanager")
name = "app/db"
client.create_secret(Name=name, SecretString="hunter2")
client.put_secret_value(SecretId=name, SecretBinary=b"\x00battery")
client.tag_resource(SecretId=name, Tags=[{"Key": "team", "Value": "päyments"}])
client.list_secrets()
assert client.get_secret_value(SecretId=name)["SecretBinary"] == b"\x00battery"
client.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True)
