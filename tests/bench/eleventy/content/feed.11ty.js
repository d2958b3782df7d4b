const { escape } = require("../_includes/frame.js");

exports.data = { permalink: "/flux/evenements.atom", eleventyExcludeFromCollections: true };

const entry = (event) => {
  const url = `https://example.org${event.url}`;
  const said = `<title>${escape(event.data.title)}</title><summary>${escape(event.data.description)}</summary>`;
  return `<entry>${said}<link href="${url}"/><id>${url}</id><updated>${event.date.toISOString()}</updated></entry>`;
};

exports.render = (data) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Mesure</title><id>https://example.org/</id><link href="https://example.org/"/>
${data.collections.events.slice(0, 20).map(entry).join("\n")}
</feed>
`;
