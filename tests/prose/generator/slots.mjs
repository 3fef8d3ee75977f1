// A slot is a number (or a word that stands for one) of a paragraph: its value, how exactly it is printed, its unit.
// Values are whole digits over a power of ten, so that rounding is exact.

/** A count, printed exactly. `last` is last year's number; `part` marks one of many; `others` are units of a slip: [unit, factor]. */
export const count = (value, unit, more = {}) => ({ digits: value, places: 0, factor: 1, unit, rounded: false, ...more });

/** num / den rounded to `places` decimals; it prints a trailing zero as officials do. */
const rounding = (num, den, places) => Math.round((num * 10 ** places) / den);
export const rounded = (num, den, places, unit, more = {}) => ({
  digits: rounding(num, den, places),
  places,
  factor: 1,
  unit,
  rounded: true,
  ...more,
});

/** A share or rate in per cent; its value is the fraction. */
export const percent = (num, den, places, more = {}) => ({
  digits: rounding(Math.abs(num) * 100, den, places),
  places,
  factor: 0.01,
  unit: '%',
  rounded: true,
  ...more,
});

/** A word with a meaning: `range` it allows strictly, `wide` generously; `not` are words of the same class that would be false. */
export const word = (text, range, { wide = range, not = [], slip = 'direction' } = {}) => ({ text, range, wide, not, slip });

export const valueOf = (slot) => (slot.digits / 10 ** slot.places) * slot.factor;

/** What the printed slot may stand for: half a unit of its last digit; a whole one when `wide`. */
export function intervalOf(slot, wide) {
  if (slot.text !== undefined) return wide ? slot.wide : slot.range;
  const step = slot.rounded ? (slot.factor / 10 ** slot.places) * (wide ? 1 : 0.5) : 0;
  return [valueOf(slot) - step, valueOf(slot) + step];
}

const CHINESE = '零一二三四五六七八九';

/** 0-99999999 as 三千六百四十六. */
export function chinese(n) {
  if (n === 0) return '零';
  const parts = n >= 10000 ? [`${chinese(Math.floor(n / 10000))}万`] : [];
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) gap = parts.length > 0;
    else {
      if (gap) parts.push('零');
      gap = false;
      // 十五, but 一百一十五.
      parts.push((unit === 10 && digit === 1 && !parts.length ? '' : CHINESE[digit]) + name);
    }
  }
  return parts.join('');
}

const wideDigits = (s) => s.replace(/[0-9.,%]/g, (c) => String.fromCodePoint(c.codePointAt(0) + 0xfee0));

function plainDigits({ digits, places }) {
  const s = String(digits).padStart(places + 1, '0');
  return places ? `${s.slice(0, -places)}.${s.slice(-places)}` : s;
}

/** The number as `style.digits` writes it: half, full, comma or chinese. */
export function numeral(slot, style) {
  const s = plainDigits(slot);
  if (style.digits === 'full') return wideDigits(s);
  if (style.digits === 'comma' && slot.factor === 1) return s.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  if (style.digits === 'chinese') {
    const [whole, rest] = s.split('.');
    return chinese(Number(whole)) + (rest ? `点${[...rest].map((c) => CHINESE[c]).join('')}` : '');
  }
  return s;
}

/** Number and unit. */
export function written(slot, style) {
  if (slot.text !== undefined) return slot.text;
  if (slot.unit === '%' && style.digits === 'chinese') return `百分之${numeral(slot, style)}`;
  if (style.digits === 'chinese' && slot.digits === 2 && slot.places === 0) return `两${slot.unit}`;
  const unit = style.digits === 'full' ? slot.unit.replace('%', '％') : slot.unit;
  return `${numeral(slot, style)}${style.spaces && style.digits === 'half' && slot.unit !== '%' ? ' ' : ''}${unit}`;
}
