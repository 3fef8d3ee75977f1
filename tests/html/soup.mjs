// Tag soup as it comes out of editors, converters and copy and paste, made from a number: the same number, the same page.
// Text that is to be read is Chinese characters and digits; readings and what stands in controls are Latin letters, so
// that both sides of a comparison can put these aside.

import {rng} from '../corpus/lib/rng.mjs';

const WORDS = '公开信息机关年度报告申请受理办结答复收费复议诉讼规范文件网站平台监督保障情况政策解读回应关切'.split('');

class Soup {
  constructor(seed) {
    this.next = rng(seed).next;
    this.out = '';
    this.count = 0;
  }
  below(n) {
    return Math.floor(this.next() * n);
  }
  pick(list) {
    return list[this.below(list.length)];
  }
  /** A text that occurs once, so that a missing one can be named. */
  text() {
    this.count += 1;
    let out = '';
    for (let i = this.below(3) + 1; i > 0; i -= 1) out += this.pick(WORDS);
    this.out += `${out}${this.count}`;
  }
  /** An element that is closed most of the time, now and then with another's end tag. */
  element(name, attributes, body) {
    this.out += `<${name}${attributes}>`;
    body();
    const chance = this.below(10);
    if (chance < 6) this.out += `</${name}>`;
    else if (chance === 6) this.out += `</${this.pick(['p', 'div', 'span', 'td', 'table', 'b', 'ruby', 'svg', 'li', 'h2'])}>`;
  }
  many(depth, kinds = KINDS) {
    for (let i = this.below(4) + 1; i > 0; i -= 1) this.piece(depth, kinds);
  }
  piece(depth, kinds) {
    if (depth <= 0) return this.text();
    this[this.pick(kinds)](depth - 1);
  }

  plain() {
    this.text();
  }
  block(depth) {
    this.element(this.pick(['p', 'div', 'h2', 'section', 'center', 'blockquote', 'ul', 'li', 'dl', 'dd', 'pre', 'form', 'fieldset', 'address']), '', () => this.many(depth));
  }
  inline(depth) {
    this.element(this.pick(['span', 'b', 'font', 'a', 'i', 'u', 'strong', 'sub', 'em', 'o:p', 'ins', 'label', 'button', 'big', 'nobr', 'font color=red']).replace(/ .*/, ''), this.pick(['', '', ' class=x', ' color=red']), () => this.many(depth));
  }
  struck(depth) {
    this.element(this.pick(['del', 's', 'strike', 'span style="text-decoration:line-through"']), '', () => this.many(depth));
  }
  hidden(depth) {
    const how = this.pick([' style="display:none"', ' hidden', ' style="visibility:hidden"', ' style="display:none;display:block"', ' style="visibility:visible"', ' style="color:red;DISPLAY : NONE !important"']);
    this.element(this.pick(['span', 'div', 'p', 'b', 'font', 'td', 'tr', 'table', 'a']), how, () => this.many(depth));
  }
  ruby(depth) {
    this.element('ruby', '', () => {
      for (let i = this.below(3) + 1; i > 0; i -= 1) {
        if (this.below(4) === 0) this.out += '<rb>';
        this.piece(depth > 1 ? 1 : 0, ['plain', 'inline']);
        if (this.below(3) === 0) this.out += '<rp>(</rp>';
        if (this.below(5) === 0) this.out += '<rtc>';
        this.out += `<rt>${this.pick(['wù', 'gong', 'kāi', 'ㄍㄨㄥ'])}`;
        if (this.below(2) === 0) this.out += '</rt>';
        if (this.below(3) === 0) this.out += '<rp>)</rp>';
      }
    });
  }
  table(depth) {
    this.element('table', '', () => {
      if (this.below(5) === 0) this.element('caption', '', () => this.piece(depth, KINDS));
      if (this.below(4) === 0) this.out += this.pick(['<tbody>', '<thead>', '<colgroup><col>', '<tfoot>']);
      for (let r = this.below(3) + 1; r > 0; r -= 1) {
        if (this.below(6) === 0) this.piece(depth, KINDS); // foster parenting
        if (this.below(8) !== 0) this.out += '<tr>';
        for (let c = this.below(3) + 1; c > 0; c -= 1) this.element(this.pick(['td', 'td', 'th']), this.pick(['', ' colspan=2', ' rowspan=2']), () => this.piece(depth, KINDS));
        if (this.below(3) === 0) this.out += '</tr>';
      }
    });
  }
  foreign(depth) {
    const kind = this.below(8);
    if (kind === 0) this.out += this.pick(['<svg/>', '<math/>', '<svg width=9 height=9 />']);
    else if (kind === 1) this.element('svg', '', () => this.element('text', '', () => this.text()));
    else if (kind === 2) this.element('svg', '', () => this.element(this.pick(['foreignObject', 'desc', 'title', 'g', 'style', 'a']), '', () => this.piece(depth, ['plain', 'block', 'inline'])));
    else if (kind === 3) this.element('math', '', () => this.element(this.pick(['mi', 'mn', 'mtext', 'mo', 'mrow']), '', () => this.piece(depth, ['plain', 'inline', 'block'])));
    else if (kind === 4) this.out += '<svg><path d="M0 0"/><circle r=1></circle></svg>';
    else if (kind === 5) this.element('svg', '', () => this.many(depth));
    else if (kind === 6) this.element('svg', '', () => this.element('text', '', () => (this.out += '<![CDATA[公开<b>7]]>')));
    else this.element('math', '', () => this.many(depth));
  }
  control(depth) {
    const kind = this.below(6);
    if (kind === 0) this.out += `<select><option>abc<option selected>def</select>`;
    else if (kind === 1) this.element('textarea', '', () => this.text());
    else if (kind === 2) this.element('details', ' open', () => (this.element('summary', '', () => this.text()), this.many(depth)));
    else if (kind === 3) this.out += '<input value=abc><br><hr>';
    else if (kind === 4) this.element('select', '', () => (this.out += '<option>abc<optgroup label=x><option>def'));
    else this.element('button', '', () => this.many(depth));
  }
  unseen(depth) {
    const kind = this.below(9);
    if (kind === 0) this.out += '<script>document.x = "<p>abc</p>" </script>';
    else if (kind === 1) this.out += '<style>p > b {color: red}</style>';
    else if (kind === 2) this.element('template', '', () => this.many(depth));
    else if (kind === 3) this.out += this.pick(['<!-- 注 -->', '<!-->', '<!--[if gte mso 9]><xml><o:x>abc</o:x></xml><![endif]-->', '<![if !supportLists]>', '<![endif]>', '<?xml version="1.0"?>', '</>', '<!-- a --!>']);
    else if (kind === 4) this.out += this.pick(['<![CDATA[x]]>', '<!DOCTYPE html>', '</br>', '</p>', '</span>', '</td>', '</svg>', '</template>', '</form>']);
    else if (kind === 5) this.out += '<noscript>abc</noscript>';
    else if (kind === 6) this.out += '<title>abc</title><iframe>abc</iframe>';
    else if (kind === 7) this.element(this.pick(['video', 'canvas', 'object', 'marquee', 'datalist']), '', () => this.many(depth));
    else this.out += '<img alt=abc><wbr>';
  }
  entity() {
    this.text();
    this.out += this.pick(['&nbsp;', '&amp;', '&lt;b&gt;', '&#19968;', '&#x4E8C;', '&middot', '&hellip;', '&ampx', '&notit;', ' < ', '&#0;', '&bogus;']);
  }
}

const KINDS = ['plain', 'plain', 'plain', 'block', 'block', 'block', 'inline', 'inline', 'table', 'table', 'struck', 'hidden', 'ruby', 'foreign', 'control', 'unseen', 'entity'];

export function soup(seed) {
  const made = new Soup(seed);
  made.many(4);
  made.out += '<p>';
  made.text();
  return made.out;
}
