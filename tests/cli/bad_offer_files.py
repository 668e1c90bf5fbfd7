"""Which files are no offers? Each is wrong in one way."""

from __future__ import annotations

from pathlib import Path

GOOD = 'price = "1000.00"\n[plan]\ninstallments = 3\n[[fees]]\namount = "5.00"\nwhen = "first"\n'

TEXTS = {
    "empty.toml": "",
    "broken.toml": "price = \n",
    "broken.json": '{"price": }\n',
    "misspelt.json": '{"pirce": "1000.00", "plan": {"installments": 3}}',
    "list.json": "[1, 2]",
    "no-plan.json": '{"price": "1000.00"}',
    "deep.json": "[" * 100_000,
    "deep.toml": f"price = {'[' * 5_000}",
    "twice.json": '{"price": "1000.00", "price": "10.00", "plan": {"installments": 3}}',
    "good.toml": GOOD,
    "bad-fee.toml": GOOD.replace("5.00", "-5.00"),
}


def written_into(folder: Path) -> Path:
    """The folder, with the files in it, a folder, and a picture."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe")
    (folder / "a-folder").mkdir()
    return folder
