"""Where a link leads: the kinds of target, and what is wrong with an address."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Literal
from urllib.parse import unquote

from plugins.community.bodies.found import Said
from plugins.community.problems import quoted

TargetKind = Literal["file", "static", "page", "anchor", "web", "mail", "phone", "refused"]

FILENAME = "{filename}"
STATIC = "{static}"
SHORTENERS = frozenset(
    (
        "amzn.to", "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "frama.link", "goo.gl", "is.gd",
        "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al",
        "u.to", "urlr.me", "urlz.fr", "v.gd",
    )
)  # fmt: skip

_SCHEMES: dict[str, TargetKind] = {"https": "web", "mailto": "mail", "tel": "phone"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
# Browsers drop these from an address before reading it: java&Tab;script: is javascript:.
_DROPPED = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
_TRACKER = re.compile(
    r"(?:utm_|mtm_|pk_|piwik_|hsa_|at_(?:medium|campaign))\w*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid"
    r"|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|xtor|matomo_\w+|_g[al]"
    r"|gad_\w+|srsltid|epik|fb_(?:action_\w+|source|ref)|ref_src|trk|trkinfo|_openstat|ysclid|wt_mc|cmpid"
    r"|__cft__(?:\[\d\])?|__tn__|ns_(?:campaign|mchannel|source|linkname)",
    re.IGNORECASE,
)
_SHARED = re.compile(r"https://(?:[\w-]+\.)*(?:youtu\.be|youtube\.com|spotify\.com)/", re.IGNORECASE)
"""Where `si` tells who shared the address."""
_WEB = re.compile(r"https://((?:[\w-]+\.)+[\w-]{2,})(?::\d{1,5})?(?:[/?#].*)?", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+(?:com|eu|fr|gouv|info|io|net|org|tech)(?:[/?#]|$)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@\s,?]+@(?:[\w-]+\.)+[\w-]{2,}(?:\?\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9().-]{3,20}", re.IGNORECASE)
_UNFIT = re.compile(r'[\[\]<>"`^|]')  # RFC 3986, section 2: in no part of an address.
_FILE = re.compile(r"\.(?:md|yaml)$", re.IGNORECASE)
_STATIC = re.compile(r"\.(?:avif|csv|gif|ics|jpe?g|ods|odt|pdf|png|svg|webp|xlsx?|docx?|pptx?)$", re.IGNORECASE)


def target_kind(target: str) -> TargetKind:
    """What a target leads to; `refused` for what may never be published, such as `javascript:` in any disguise."""
    seen = _seen(target)
    if seen.startswith(("{", "//")) or "\\" in html.unescape(target):
        return "file" if seen.startswith(FILENAME) else "static" if seen.startswith(STATIC) else "refused"
    if scheme := _SCHEME.match(seen):
        return _SCHEMES.get(scheme[1], "refused")
    if seen.startswith("/"):
        return "page"
    if seen.startswith("#"):
        return "anchor"
    path = seen.split("#", 1)[0].split("?", 1)[0]
    return "static" if _STATIC.search(path) and not _FILE.search(path) else "file"


def _seen(target: str) -> str:
    """The address as a browser may come to read it."""
    return _DROPPED.sub("", unquote(html.unescape(target))).casefold()


def target_fault(target: str) -> Said | None:
    """What is wrong with an address by itself, and what to write instead; whether it leads anywhere is not known."""
    kind = target_kind(target)
    if not target.strip() or target in ("#", FILENAME, STATIC):
        return "lien sans adresse", "écrivez l’adresse entre les parenthèses : [texte](adresse)"
    if kind == "refused":
        return _refusal(target)
    if unfit := _UNFIT.search(target):
        return f"signe « {unfit[0]} » dans l’adresse {quoted(target)}", f"écrivez %{ord(unfit[0]):02X} à la place"
    if "&amp;" in target:
        return "adresse avec « &amp; »", f"écrivez {target.replace('&amp;', '&')}"
    return _CHECKS[kind](target) if kind in _CHECKS else None


def cleaned(address: str) -> str:
    """The address without what follows readers from site to site."""
    base, mark, fragment = address.partition("#")
    path, _, query = base.partition("?")
    kept = "&".join(pair for pair in query.split("&") if pair and not _is_tracker(pair, path))
    tail = "" if _is_tracker(fragment, path) else mark + fragment
    return path + (f"?{kept}" if kept else "") + tail


def _is_tracker(pair: str, page: str) -> bool:
    name = unquote(pair.partition("=")[0])
    return _TRACKER.fullmatch(name) is not None or (name == "si" and _SHARED.match(page) is not None)


def _trackers(address: str) -> list[str]:
    base, _, fragment = address.partition("#")
    page, _, query = base.partition("?")
    return [pair.partition("=")[0] for pair in (*query.split("&"), fragment) if _is_tracker(pair, page)]


def _refusal(target: str) -> Said:
    seen = _seen(target)
    if seen.startswith("http:"):
        return "adresse en http", f"écrivez {re.sub('(?i)^http:', 'https:', target.strip())}"
    if seen.startswith("//"):
        return "il manque https:", f"écrivez https:{target.strip()}"
    if "\\" in html.unescape(target):
        return f"barre à l’envers dans l’adresse {quoted(target)}", "écrivez / au lieu de \\"
    if seen.startswith("{"):
        return f"{quoted(target.partition('}')[0] + '}')} n’est pas connu", f"écrivez {FILENAME} ou {STATIC}"
    return f"adresse en « {seen.partition(':')[0]}: »", "seulement https:, mailto: ou tel:"


def _web(target: str) -> Said | None:
    found = _WEB.fullmatch(target)
    if not found:
        return f"adresse incomplète : {quoted(target)}", "écrivez-la en entier, comme https://www.exemple.fr/page"
    if found[1].lower().removeprefix("www.") in SHORTENERS:
        return "adresse raccourcie", "suivez-la, et écrivez la vraie adresse"
    if ("?" in target or "#" in target) and (trackers := _trackers(target)):
        return f"adresse avec suivi ({', '.join(trackers)})", f"écrivez {cleaned(target)}"
    return None


def _mail(target: str) -> Said | None:
    if _MAIL.fullmatch(target):
        return None
    return f"adresse de courriel incomplète : {quoted(target)}", "écrivez-la comme mailto:contact@exemple.fr"


def _phone(target: str) -> Said | None:
    if _PHONE.fullmatch(target):
        return None
    return f"numéro de téléphone illisible : {quoted(target)}", "écrivez-le comme tel:+33321000000"


def _file(target: str) -> Said | None:
    if target.startswith("www.") or (_HOST.match(target) and not _FILE.search(target)):
        return f"{quoted(target)} serait pris pour un fichier", f"écrivez https://{target}"
    return None


_CHECKS: dict[TargetKind, Callable[[str], Said | None]] = {
    "web": _web,
    "mail": _mail,
    "phone": _phone,
    "file": _file,
    "static": _file,
}
