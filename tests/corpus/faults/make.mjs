// How a fault is written down.
// {id, rule, model, expect: [{rules, severity, place, numbers, min, max}], also, previous, only}
//   place: {quote: 'a|b'} the finding touches one of these texts; {cell: [table, row, col]} the finding touches that cell;
//          {table} it lies in that table; {after: text} a place just behind that text
//   also:  rules that may come along (consequences of the same change), never required
//   only / not: carriers the fault makes sense in
export function fault(id, model, rules, severity, place, more = {}) {
  const list = [].concat(rules);
  return {
    id, rule: list[0], model,
    expect: [{ rules: list, severity: severity.split('|'), place, numbers: more.numbers ?? [], min: 1, max: more.max ?? 1 }],
    also: more.also ?? [], previous: more.previous ?? null, only: more.only ?? null, not: more.not ?? [], optional: more.optional ?? false,
  };
}

/** A change that must stay silent. */
export const silent = (id, model, more = {}) => ({
  id, rule: null, model, expect: [], also: [], previous: more.previous ?? null, only: more.only ?? null, not: more.not ?? [],
});
