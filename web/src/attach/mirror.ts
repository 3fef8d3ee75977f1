// A text field cannot mark a part of its text. So a copy of it that nobody sees, laid out in the same way, tells where a place
// is; marks are drawn over the field from that.

const COPIED = [
  'boxSizing', 'width', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontVariant', 'lineHeight', 'letterSpacing',
  'wordSpacing', 'textIndent', 'textAlign', 'textTransform', 'tabSize', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft',
  'borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth', 'wordBreak', 'direction',
] as const;

export class Mirror {
  private host: HTMLElement | null = null;
  private readonly copy: HTMLElement;
  private readonly text: Text;

  constructor(private readonly field: HTMLTextAreaElement) {
    this.copy = field.ownerDocument.createElement('div');
    this.text = field.ownerDocument.createTextNode('');
    this.copy.append(this.text);
  }

  /** Comes into the page when a place is first asked for. */
  private show(): void {
    const {ownerDocument} = this.field;
    this.host = ownerDocument.createElement('div');
    this.host.setAttribute('aria-hidden', 'true');
    this.host.attachShadow({mode: 'closed'}).append(this.copy);
    Object.assign(this.host.style, {position: 'absolute', left: '0', top: '0', width: '0', height: '0', overflow: 'hidden', visibility: 'hidden'});
    ownerDocument.body.append(this.host);
  }

  /** Lays the copy out over the field. */
  private follow(): void {
    const {field, copy} = this;
    if (!this.host) this.show();
    const style = getComputedStyle(field);
    for (const name of COPIED) copy.style[name] = style[name];
    const box = field.getBoundingClientRect();
    const scrollbar = field.offsetWidth - field.clientWidth - parseFloat(style.borderLeftWidth) - parseFloat(style.borderRightWidth);
    Object.assign(copy.style, {
      position: 'fixed', left: `${box.left}px`, top: `${box.top - field.scrollTop}px`, width: `${box.width}px`, whiteSpace: 'pre-wrap',
      overflowWrap: 'break-word', borderStyle: 'solid', boxSizing: 'border-box',
      paddingRight: `${parseFloat(style.paddingRight) + Math.max(0, scrollbar)}px`,
    });
    if (this.text.data !== field.value) this.text.data = field.value;
  }

  range(start: number, end: number): Range {
    this.follow();
    const range = this.field.ownerDocument.createRange();
    range.setStart(this.text, Math.min(start, this.text.length));
    range.setEnd(this.text, Math.min(end, this.text.length));
    return range;
  }

  /** How far the field must be scrolled so that a place is seen. */
  scrollFor(offset: number): number {
    const {top} = this.range(offset, Math.min(offset + 1, this.field.value.length)).getBoundingClientRect();
    const line = top - this.copy.getBoundingClientRect().top;
    const {scrollTop, clientHeight} = this.field;
    return line >= scrollTop && line < scrollTop + clientHeight - 20 ? scrollTop : Math.max(0, line - clientHeight / 2);
  }

  remove(): void {
    this.host?.remove();
    this.host = null;
  }
}
