const { escape, frame, link, time } = require("./frame.js");

exports.render = (data) => {
  const kinds = data.collections.related[0];
  const of = (kind) => data[kind].map((slug) => kinds[kind][slug].page);
  const [venue, territory, format] = [of("lieux")[0], of("territoires")[0], of("formats")[0]];
  const speaker = (page) => `<li>${link(page)}, ${escape(page.data.fonction)}</li>`;
  const main = `<p>${time(data.page.date)} · ${link(format)}</p>
${data.report ? `<p class="moved">${escape(data.report)}</p>\n` : ""}<p>Lieu : ${link(venue)}, ${escape(venue.data.commune)}</p>
<p>Territoire : ${link(territory)}</p>
<ul class="speakers">
${of("intervenants").map(speaker).join("\n")}
</ul>
<ul class="themes">
${of("themes").map((page) => `<li>${link(page)}</li>`).join("\n")}
</ul>
${data.content}
${data.source ? `<p>Source : <a href="${data.source}">Le journal de la mesure</a></p>` : ""}`;
  return frame(data.title, data.description, data.page.url, main);
};
