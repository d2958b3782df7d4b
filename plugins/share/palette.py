"""The colours of the day, as `theme/static/css/tokens.css` has them, in sRGB."""

from __future__ import annotations

from typing import Final

CRAIE: Final = "#fcfaf6"
DUNE: Final = "#e6dbc7"
MER: Final = "#d6e8ed"
ENCRE: Final = "#0f2638"
ENCRE_2: Final = "#354757"
BALISE: Final = "#9b040f"
ECLAT: Final = "#db1d1d"
TRAIT_FORT: Final = "#62707a"

OPALE: Final = ((0.0, "#d9eaf0"), (0.46, "#f0ecf5"), (0.76, "#feefe9"), (1.0, "#fbf4e4"))
"""The sky: where each colour stands, from the top."""
