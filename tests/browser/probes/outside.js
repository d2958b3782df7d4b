// What a reader would have to scroll sideways for, or would never see: text, pictures and controls across the edges.
() => {
  const edge = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > edge) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const apart = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.clipPath !== "none" || style.visibility === "hidden") return true;
      if (/auto|scroll/.test(style.overflowX) && up.tabIndex >= 0) return true;
    }
    return false;
  };
  const look = (element, rects, said) => {
    const across = [...rects].find((rect) => rect.width && rect.height && (rect.right > edge + 1 || rect.left < -1));
    if (across && !apart(element)) found.push(`${said} from ${Math.round(across.left)} to ${Math.round(across.right)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if (texts.currentNode.data.trim()) look(texts.currentNode.parentElement, range.getClientRects(), texts.currentNode.data);
  }
  for (const element of document.querySelectorAll("a, button, summary, input, img, table, figure")) {
    look(element, element.getClientRects(), element.outerHTML.slice(0, 60));
  }
  return found;
}
