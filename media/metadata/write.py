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
    licensors: tuple[tuple[str, str], ...] = ()  # of each its name and its address
    data_mining: str = ""
    other_constraints: str = ""

    def as_xmp(self) -> bytes:
        licensors = [{"name": name, "url": url} for name, url in self.licensors]
        lists = {"creators": list(self.creators), "licensors": licensors}
        return xmp.write(asdict(self) | lists)

    def as_app13(self) -> bytes:
        return iim.app13(
            {
                "creators": list(self.creators),
                "credit_line": self.credit_line,
                "copyright_notice": self.copyright_notice,
                "source": self.source,
            }
        )
