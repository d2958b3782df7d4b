const { frame } = require("../_includes/frame.js");

exports.data = { permalink: "/evenements/archives/" };

exports.render = (data) => {
  const years = {};
  for (const event of data.collections.events) {
    const year = event.date.getFullYear();
    years[year] = (years[year] || 0) + 1;
  }
  const line = (year) => `<li><a href="/evenements/${year}/">${year}</a> (${years[year]})</li>`;
  const main = `<ul class="years">\n${Object.keys(years).reverse().map(line).join("\n")}\n</ul>`;
  return frame("Archives", "", "/evenements/archives/", main);
};
