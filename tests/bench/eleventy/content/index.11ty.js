const { escape, frame, link, time } = require("../_includes/frame.js");

exports.data = { permalink: "/" };

exports.render = (data) => {
  const venue = (event) => data.collections.related[0].lieux[event.data.lieux[0]].page;
  const card = (event) => `<article class="card">
<h2>${link(event)}</h2>
<p>${time(event.date)} · ${link(venue(event))}</p>
<p>${escape(event.data.description)}</p>
</article>`;
  return frame("Mesure", "", "/", data.collections.events.slice(0, 10).map(card).join("\n"));
};
