def refusal(exception, call, **parameters):
    """How a call was refused, with the exception that a program would catch; anything else that comes of it is raised."""
    try:
        call(**parameters)
    except exception as refused:
        error = refused.response["Error"]
        return {"error": error["Code"], "message": error["Message"]}
    raise AssertionError(f"the call was to be refused with {exception.__name__}")
