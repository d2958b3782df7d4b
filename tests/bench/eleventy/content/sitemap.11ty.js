exports.data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

exports.render = (data) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${data.collections.all.map((page) => `<url><loc>https://example.org${page.url}</loc></url>`).join("\n")}
</urlset>
`;
