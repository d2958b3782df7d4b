"""What `servir` shows in a browser, from memory: nothing that it makes is written anywhere (ADR 41).

`changes` says what was saved, `board` what there is to show now, `answers` what an address gives, `server` gives it;
`live.js` and `live.css` are what a page shows besides, and load again when there is something new.
"""
