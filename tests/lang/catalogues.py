"""How do the catalogues follow the code? `nox -s catalogues` takes the texts from `calc/`, updates the .po, compiles.

A text that is new stands in the .po file with an empty translation, to be filled in by hand, after which the task is
run again; one that the code no longer says is dropped. The program reads only the .mo files, which are kept with the
code, so that nobody needs Babel to use it.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from calc.lang.translate import LANGUAGES
from tests.lang.extraction import messages
from tests.project.tree import CALC

FOLDER = CALC / "lang"
TRANSLATED = tuple(language for language in LANGUAGES if language != "en")


class PlainCatalog(Catalog):
    """A catalogue without dates and names in its head, so that the same translations are always the same file."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def translations(language: str) -> dict[str, str]:
    """What the .po file of a language says, empty where a text is not translated; a doubtful one counts as none."""
    path = po_file(language)
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return {str(one.id): "" if one.fuzzy else str(one.string) for one in read_po(file) if one.id}


def updated(language: str) -> PlainCatalog:
    """The catalogue of a language as it should be: every text of the code, translated where it was."""
    known = translations(language)
    head = f"# {language}: every text of the program that a user can see, and how it is said."
    catalogue = PlainCatalog(locale=language.replace("-", "_"), header_comment=head, fuzzy=False)
    for text, files in sorted(messages().items(), key=lambda item: (min(item[1]), item[0])):
        added = catalogue.add(text, known.get(text, ""), locations=[(file, 0) for file in sorted(files)])
        added.flags.clear()
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """A catalogue as a .po file: a text with its translation, under the files that say it."""
    file = BytesIO()
    write_po(file, catalogue, width=0, include_lineno=False)
    return file.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """A catalogue as a .mo file."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def po_file(language: str) -> Path:
    """Where people write the translations."""
    return FOLDER / f"{language}.po"


def mo_file(language: str) -> Path:
    """Where the program reads them."""
    return FOLDER / f"{language}.mo"


def main() -> int:
    """Bring all catalogues up to the code; 1 where texts are left to translate, which are listed."""
    missing = 0
    for language in TRANSLATED:
        catalogue = updated(language)
        po_file(language).write_bytes(po_bytes(catalogue))
        mo_file(language).write_bytes(mo_bytes(catalogue))
        for one in catalogue:
            if one.id and not one.string:
                missing += 1
                sys.stdout.write(f"{language}: not translated: {one.id}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
