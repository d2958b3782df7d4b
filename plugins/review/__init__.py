"""What the public will see change: two built sites, compared as readers would (ADR 43).

`revisions` asks git, `sites` builds, `reading` and `entries` read pages and calendars again, `comparing` tells what
differs, `showing` and `tables` say it.
"""
