"""How long an example takes is the machine's affair, so no property test has a deadline; what grows is tested apart."""

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
