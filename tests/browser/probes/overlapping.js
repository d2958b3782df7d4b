// Pairs of links, buttons or headings that stand on one another.
() => {
  const found = [];
  const seen = [...document.querySelectorAll("main :is(h1, h2, h3, h4), a, button, summary")].filter(
    (element) => !element.closest("svg") && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  );
  const boxes = seen.map((element) => [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1));
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  seen.forEach((one, i) => seen.slice(i + 1).forEach((other, j) => {
    if (one.contains(other) || !boxes[i].some((a) => boxes[i + 1 + j].some((b) => meet(a, b)))) return;
    found.push(`${one.textContent.trim().slice(0, 40)} / ${other.textContent.trim().slice(0, 40)}`);
  }));
  return found;
}
