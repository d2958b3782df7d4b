// Whether this machine has a font that the fallback of the titles was measured for.
() => Promise.any(["Arial", "Liberation Sans", "Arimo", "Roboto"].map((name) => new FontFace("x", `local("${name}")`).load()))
  .then(() => true, () => false)
