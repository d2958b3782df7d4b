// How many elements Tab should stop at; the numbers of those where it does, in the order of reading, come in `stopped`.
() => {
  const stops = [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  window.stopped = [];
  document.addEventListener("focusin", ({ target }) => window.stopped.push(stops.indexOf(target)));
  return stops.length;
}
