"""How somebody is reached, as it stands in a text: mail, phone, handle, address of the web."""

import re

MAIL = re.compile(r"[<(\[]?\b[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[>)\]]?")
PHONE = re.compile(
    r"(?<![\d,])(?:\(?\d{3}\)?[ .\-]{1,2}\d{3}[.\-\u2011]\d{4}|\(\d{3}\) \d{3} \d{4}"
    r"|0\d(?:[ .\-]\d\d){4}"
    r"|\+\d{1,3}[ .\-]?\(?\d[\d ().\-]{6,}\d|0\d{2,4} \d{3,4} \d{3,4})(?!\d)"
)
HANDLE = re.compile(r"[(\[]?(?<![\w.])@\w{2,30}[)\]]?")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
