// The site in the way that is the fastest here: plain functions for templates, and one index of the relations.
const LENGTH = 100;

module.exports = (config) => {
  config.setQuietMode(true);
  config.addCollection("events", (api) => dated(api));
  config.addCollection("related", (api) => [related(api)]);
  config.addCollection("lists", (api) => lists(api, related(api)));
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "output" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
};

const dated = (api) => api.getFilteredByGlob("content/evenements/*/*.md").sort((a, b) => b.date - a.date);

// For each kind and slug: its page, and the events that refer to it.
const related = (api) => {
  const kinds = {};
  for (const kind of ["intervenants", "lieux", "territoires", "formats", "themes"]) {
    kinds[kind] = {};
    for (const page of api.getFilteredByGlob(`content/${kind}/*.md`)) kinds[kind][page.fileSlug] = { page, events: [] };
  }
  for (const event of dated(api)) {
    for (const kind in kinds) for (const slug of event.data[kind]) kinds[kind][slug].events.push(event);
  }
  return kinds;
};

// Every list, cut in pages of a hundred lines; of a page with a list of its own, those that continue it.
const lists = (api, kinds) => {
  const events = dated(api);
  const found = [];
  const add = (url, title, lines, first = 1) => {
    const total = Math.max(1, Math.ceil(lines.length / LENGTH));
    for (let number = first; number <= total; number++) {
      const here = number === 1 ? url : `${url}page/${number}/`;
      found.push({ url, here, title, lines: lines.slice((number - 1) * LENGTH, number * LENGTH), number, total });
    }
  };
  const years = {};
  for (const event of events) (years[event.date.getFullYear()] ||= []).push(event);
  for (const year in years) add(`/evenements/${year}/`, year, years[year]);
  const { day, lists: titles } = events[0].data;
  const coming = new Date(day);
  add("/evenements/", titles.evenements, events.filter((event) => event.date >= coming));
  for (const kind in kinds) {
    const terms = Object.values(kinds[kind]);
    add(`/${kind}/`, titles[kind], terms.map((term) => term.page));
    for (const term of terms) add(term.page.url, term.page.data.title, term.events, 2);
  }
  return found;
};
