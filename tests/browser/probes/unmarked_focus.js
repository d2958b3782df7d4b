// What takes the focus without showing it: by an outline, or on a map by a thicker line.
() => {
  const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const drawn = (element) => element.closest("svg") && parseFloat(getComputedStyle(element.firstElementChild).strokeWidth);
  return [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const before = drawn(element);
      element.focus({ focusVisible: true, preventScroll: true });
      const shown = outlined(getComputedStyle(element)) || outlined(getComputedStyle(element, "::after"))
        || drawn(element) >= before + 2;
      const taken = document.activeElement === element;
      element.blur();
      return !(taken && shown);
    })
    .map((element) => element.outerHTML.slice(0, 90));
}
