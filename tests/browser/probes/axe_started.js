// Have axe-core look at the page: all rules of WCAG 2.2 A and AA, and its good practices, but those set apart.
(apart) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = {
    runOnly: { type: "tag", values: tags },
    rules: Object.fromEntries(apart.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations", "incomplete"],
    preload: false,
  };
  window.lookedAt = new Promise((done, fail) => setTimeout(() => axe.run(document, options).then(done, fail)));
}
