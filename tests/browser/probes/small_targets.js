// What is to be hit and is narrower or lower than that, links within a sentence apart.
([width, height]) => {
  const inline = (element) => getComputedStyle(element).display === "inline";
  const inSentence = (element) => {
    let block = element;
    while (inline(block)) block = block.parentElement;
    if (block === element) return false;
    const around = block.cloneNode(true);
    around.querySelectorAll("a, .vh").forEach((inner) => inner.remove());
    return element.closest(".prose") || around.textContent.trim() !== "";
  };
  const reach = (element) => {
    const cover = getComputedStyle(element, "::after");
    let whole = element;
    if (cover.content !== "none" && cover.position === "absolute") {
      while (getComputedStyle(whole).position === "static") whole = whole.parentElement;
    }
    return whole.getBoundingClientRect();
  };
  const fits = (element) => {
    const upright = getComputedStyle(element).writingMode.startsWith("vertical");
    const [w, h] = upright ? [height, width] : [width, height];
    const box = reach(element);
    return box.width >= w - 0.5 && box.height >= h - 0.5;
  };
  return [...document.querySelectorAll("a[href], button, summary, input, select")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !inSentence(element) && !fits(element))
    .map((element) => {
      const box = element.getBoundingClientRect();
      return `${Math.round(box.width)}×${Math.round(box.height)}: ${element.outerHTML.slice(0, 90)}`;
    });
}
