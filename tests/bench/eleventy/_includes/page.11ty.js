const { frame } = require("./frame.js");

exports.render = (data) => frame(data.title, "", data.page.url, data.content);
