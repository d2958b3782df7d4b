// What moved since it was painted, and by how much: the entries of Cumulative Layout Shift.
() => new Promise((done) => {
  const moves = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      moves.push([value, sources.map(({ node }) => (node?.outerHTML ?? node?.data ?? "").slice(0, 80))]);
    }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moves));
})
