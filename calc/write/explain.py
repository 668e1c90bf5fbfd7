"""The working of a quote's rates, as text, Markdown or JSON: only shown here, never computed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from calc.cost.explanation import Section
from calc.cost.quote import Quote
from calc.cost.quote_form import heading, rates_form, schedule_form
from calc.lang.translate import Translator
from calc.offer.normal_form import normal_form
from calc.write.json import document, said_step
from calc.write.markdown import schedule_markdown


def explanation_text(quote: Quote, said: Translator, as_markdown: bool = False) -> str:
    """Each amount and date, then every rate with its equation, terms and proof."""
    parts = [schedule_markdown(quote.schedule, said)]
    parts += [_section(section, said, as_markdown) for section in quote.explain().sections]
    return "\n".join(parts)


def _section(section: Section, said: Translator, as_markdown: bool) -> str:
    heading_mark, fence, indent = ("## ", "```text\n", "") if as_markdown else ("", "", "  ")
    steps = "".join(f"{indent}{said_step(step, said)}\n" for step in section.working)
    if not steps:
        fence = ""  # no block without anything in it
    closing = "```\n\n" if fence else ""
    conclusions = "".join(f"- {said(sentence)}\n" for sentence in section.conclusions)
    between = "\n" if as_markdown else ""
    head = f"{heading_mark}{said(section.title)}\n{between}{said(section.equation)}\n{between}"
    return f"{head}{fence}{steps}{closing}{conclusions}"


def explanation_json(quote: Quote, said: Translator) -> str:
    """The same as data: the schedule, the rates, and a section for each rate."""
    sections = [_form(section, said) for section in quote.explain().sections]
    return document(
        {
            **heading(),
            "offer": normal_form(quote.offer),
            "schedule": schedule_form(quote.schedule),
            "rates": rates_form(quote.rates),
            "sections": sections,
        }
    )


def _form(section: Section, said: Translator) -> dict[str, Any]:
    return {
        "title": said(section.title),
        "equation": said(section.equation),
        "working": [asdict(said_step(step, said)) for step in section.working],
        "conclusions": [said(sentence) for sentence in section.conclusions],
    }
