"""An offer file from the command line: `calc quote --offer 02_offer.toml`. What does "12 installments, free" cost?"""

import json
import subprocess
import sys
from pathlib import Path

OFFER = Path(__file__).with_name("02_offer.toml")
command = [sys.executable, "-m", "calc", "quote", "--offer", str(OFFER)]

print(subprocess.run([*command, "--lang", "en"], capture_output=True, check=True, encoding="utf-8").stdout, end="")
answer = json.loads(subprocess.run([*command, "--json"], capture_output=True, check=True).stdout)

assert answer["totals"]["cost"] == "200.00"
assert answer["schedule"][0]["payment"] == "516.58"
assert answer["rates"]["percent"]["nominal"] == "6.10"
