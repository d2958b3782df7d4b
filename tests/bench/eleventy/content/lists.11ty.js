const { frame, lines, numbers } = require("../_includes/frame.js");

exports.data = {
  pagination: { data: "collections.lists", size: 1, alias: "list", addAllPagesToCollections: true },
  permalink: (data) => data.list.here,
};

exports.render = ({ list }) =>
  frame(list.title, "", list.here, `${lines(list.lines, "lines")}\n${numbers(list.url, list.number, list.total)}`);
