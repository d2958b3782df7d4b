const { escape, frame, lines, numbers } = require("./frame.js");

exports.render = (data) => {
  const kind = data.page.url.split("/")[1];
  const { events } = data.collections.related[0][kind][data.page.fileSlug];
  const told = data.fonction || data.commune;
  const main = `${told ? `<p>${escape(told)}</p>\n` : ""}${data.content}
<h2>Événements</h2>
${lines(events.slice(0, 100), "events")}
${numbers(data.page.url, 1, Math.max(1, Math.ceil(events.length / 100)))}`;
  return frame(data.title, "", data.page.url, main);
};
