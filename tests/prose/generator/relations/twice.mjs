// One statistic said twice, paragraphs or sections apart (§ opens the next section).
import { same } from '../interval.mjs';
import { count, percent } from '../slots.mjs';
import { FILLERS, THINGS } from '../words.mjs';
import { aboutThing, divided, relation, sumRule } from './common.mjs';

function twice(r, world) {
  const thing = r.pick(THINGS);
  const t = r.size(Math.max(thing.size[0], 24), thing.size[1]);
  const places = r.pick([1, 2]);
  const g = 6000 + r.int(3900);
  const slots = {
    t: count(t, thing.unit, { last: Math.round(t * 0.82) }),
    u: count(t, thing.unit, { last: Math.round(t * 0.82) }),
    g: { ...percent(0, 1, places), digits: Math.round(g * 10 ** (places - 2)) },
    h: { ...percent(0, 1, places), digits: Math.round(g * 10 ** (places - 2)) },
  };
  const rules = [
    { of: ['t', 'u'], holds: (v) => same(v.t, v.u) },
    { of: ['g', 'h'], holds: (v) => same(v.g, v.h) },
  ];
  const words = {
    ...aboutThing(r, world, thing),
    filler: r.pick(FILLERS),
    filler2: r.pick(FILLERS),
    again: r.pick(thing.about),
    rate: r.pick(['按期答复率', '群众满意率', '事项网上可办率', '热线诉求办结率', '政策解读率']),
  };
  return { slots, rules, words, wrong: {} };
}

/** The total in one section, its parts in another. */
function spread(r, world) {
  const d = divided(r, world, { all: true });
  d.slots.u = count(d.total, d.thing.unit, { last: Math.round(d.total * 0.82) });
  d.rules.push(
    { of: ['t', 'u'], holds: (v) => same(v.t, v.u) },
    sumRule(
      'u',
      d.values.map((_, i) => `p${i}`),
    ),
  );
  d.words.filler = r.pick(FILLERS);
  return d;
}

export default [
  relation('twice', 'the same number', twice, [
    '{year}年，{all}{about}{t}。{filler}§{filler2}全年{about}{u}。',
    '{lead}{about}{t}。§{year}年{noun}共{u}，工作取得新进展。',
    '{lead}{about}{t}，创近年新高。⏎{filler}⏎如前所述，全年{about}{u}。',
    '全年{about}{t}。§一年来共{again}{u}，但公开质量仍有提升空间。',
    '{lead}{about}{t}。§§全年{about}{u}，总量虽大，实用性仍显不足。',
    '{year}年{all}{about}{t}。⏎{filler}⏎{filler2}⏎{year}年{all}{about}{u}。',
    '{noun}总量为{t}。§{noun}总量{u}。',
    '{year}年{rate}达{g}。{filler}§全年{rate}为{h}。',
    '{rate}{g}。⏎{filler}⏎{all}{year}年{rate}{h}，保持较高水平。',
  ]),
  relation('twice', 'total and parts apart', spread, [
    '{lead}{about}{t}。§全年{about}{u}，其中{list}。',
    '{lead}{about}{t}。⏎{filler}⏎上述{u}{noun}中，{list}。',
    '{year}年{all}{about}{t}。§按{by}统计，{list}，共{u}。',
    '{lead}{about}{t}。§{noun}{u}（{list}）。',
    '{lead}{about}{t}，{list}。§{filler}全年{about}{u}。',
    '{lead}{about}{t}。⏎在全年{noun}中，{list}。',
  ]),
];
