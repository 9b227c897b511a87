"""The credits written into every public picture: the same in IIM and in XMP."""

from dataclasses import asdict, dataclass

from . import iim, xmp


@dataclass(frozen=True)
class Credits:
    """The facts that leave the house inside every public picture."""

    creators: tuple[str, ...] = ()
    credit_line: str = ""
    copyright_notice: str = ""
    source: str = ""
    web_statement: str = ""
    digital_source_type: str = ""
    licensor_url: str = ""

    def as_xmp(self) -> bytes:
        facts = asdict(self)
        licensor = facts.pop("licensor_url")
        facts["creators"] = list(self.creators)
        return xmp.write(facts | {"licensors": [{"url": licensor}] if licensor else []})

    def as_app13(self) -> bytes:
        return iim.app13(
            {
                "creators": list(self.creators),
                "credit_line": self.credit_line,
                "copyright_notice": self.copyright_notice,
                "source": self.source,
            }
        )
