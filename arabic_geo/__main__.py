"""``python -m arabic_geo`` is the command ``arabic-geo``."""

import sys

from arabic_geo.cli import main

if __name__ == "__main__":
    sys.exit(main())
