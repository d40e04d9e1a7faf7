from refusal import refusal


def tour(in_region):
    client = in_region("eu-west-1")
    password = client.get_random_password
    return {
        "first": password(),
        "second": password(),
        "digitsAndSpaces": password(
            PasswordLength=4096,
            ExcludeLowercase=True,
            ExcludeUppercase=True,
            ExcludePunctuation=True,
            IncludeSpace=True,
        ),
        "withoutExcluded": password(
            PasswordLength=100,
            ExcludeCharacters="nopqrstuvwxyz",
            ExcludeUppercase=True,
            ExcludeNumbers=True,
            ExcludePunctuation=True,
            RequireEachIncludedType=False,
        ),
        "tooShort": refusal(client.exceptions.InvalidParameterException, password, PasswordLength=3),
    }
