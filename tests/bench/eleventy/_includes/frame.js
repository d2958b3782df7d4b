const fs = require("fs");
const path = require("path");

const part = (name) => fs.readFileSync(path.join(__dirname, name), "utf8");
const header = part("header.html");
const footer = part("footer.html");
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
const two = (number) => String(number).padStart(2, "0");

exports.escape = escape;

exports.link = (page) => `<a href="${page.url}">${escape(page.data.title)}</a>`;

exports.time = (date) => {
  const [year, month, day] = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())];
  const hour = `${two(date.getHours())}:${two(date.getMinutes())}`;
  return `<time datetime="${year}-${month}-${day}T${hour}">${day}/${month}/${year}</time>`;
};

exports.lines = (pages, kind) => `<ul class="${kind}">
${pages.map((page) => `<li>${page.data.date ? `${exports.time(page.date)} ` : ""}${exports.link(page)}</li>`).join("\n")}
</ul>`;

exports.numbers = (url, number, total) => {
  if (total === 1) return "";
  const to = (other, word) => `<a href="${other === 1 ? url : `${url}page/${other}/`}">${word}</a>`;
  const before = number > 1 ? `${to(number - 1, "Précédente")} ` : "";
  const after = number < total ? ` ${to(number + 1, "Suivante")}` : "";
  return `<nav aria-label="Pages">${before}Page ${number} sur ${total}${after}</nav>`;
};

exports.frame = (title, description, url, main) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)} — Mesure</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="https://example.org${url}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:type" content="website">
<link rel="alternate" type="application/atom+xml" href="/flux/evenements.atom" title="Événements">
<link rel="stylesheet" href="/site.css">
</head>
<body>
${header}
<main id="contenu">
<h1>${escape(title)}</h1>
${main}
</main>
${footer}
</body>
</html>
`;
