// The faults, and what axe-core leaves to people: « rule, why: element ».
async () => {
  const { violations, incomplete } = await window.lookedAt;
  const told = (results) => results.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => {
    const reason = [...any, ...all, ...none].find(({ data }) => data?.messageKey)?.data.messageKey;
    return `${reason ? `${id}, ${reason}` : id}: ${target.join(" ")}`;
  }));
  return [told(violations), told(incomplete)];
}
