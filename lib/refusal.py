class Refusal(Exception):
    """An act that cannot be done; each reason is a sentence for the person who asked."""

    def __init__(self, *reasons: str):
        super().__init__(" ".join(map(str, reasons)))
        self.reasons = list(reasons)
