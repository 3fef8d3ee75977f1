// Marks over what an editor shows, without touching its text: the browser's own highlights where it has them, else boxes that
// lie over the text and let every click through.

export type Look = 'error' | 'warning' | 'info' | 'chosen';

export interface Painter {
  /** Shows these marks in the place of those before. */
  paint(marks: Array<{look: Look; range: Range}>): void;
  remove(): void;
}

const LINE: Record<Look, string> = {error: '#c62828', warning: '#b26a00', info: '#2962a8', chosen: '#6a4c93'};
const GROUND: Record<Look, string> = {
  error: 'rgba(198,40,40,.14)', warning: 'rgba(224,142,11,.18)', info: 'rgba(41,98,168,.12)', chosen: 'rgba(255,214,64,.45)',
};
const LOOKS = Object.keys(LINE) as Look[];
/** What is drawn later lies above. */
const PRIORITY: Record<Look, number> = {info: 0, warning: 1, error: 2, chosen: 3};

/** The CSS Custom Highlight API, which not every browser has. */
interface Highlights {
  registry: {get(name: string): Marked | undefined; set(name: string, marked: Marked): void; delete(name: string): void};
  make: new () => Marked;
  Sheet: typeof CSSStyleSheet;
}
type Marked = {add(range: Range): void; delete(range: Range): void; priority: number; size: number};

function highlightsOf(document: Document): Highlights | null {
  const view = document.defaultView as (Window & typeof globalThis & {CSS: {highlights?: Highlights['registry']}; Highlight?: Highlights['make']}) | null;
  if (!view?.CSS?.highlights || !view.Highlight || !document.adoptedStyleSheets) return null;
  return {registry: view.CSS.highlights, make: view.Highlight, Sheet: view.CSSStyleSheet};
}

const SHEET = LOOKS.map(
  (look) => `::highlight(nianbao-${look}){background-color:${GROUND[look]};text-decoration:underline ${look === 'chosen' ? '' : 'wavy '}${LINE[look]}}`,
).join('');

/** Several editors of one document share its highlights. A sheet that is adopted is no part of the document's source. */
class HighlightPainter implements Painter {
  private painted: Array<{look: Look; range: Range}> = [];
  private readonly sheet: CSSStyleSheet;

  constructor(
    private readonly root: Document | ShadowRoot,
    private readonly highlights: Highlights,
  ) {
    this.sheet = new highlights.Sheet();
    this.sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }

  paint(marks: Array<{look: Look; range: Range}>): void {
    const {registry, make} = this.highlights;
    for (const {look, range} of this.painted) registry.get(`nianbao-${look}`)?.delete(range);
    this.painted = marks;
    for (const {look, range} of marks) {
      const name = `nianbao-${look}`;
      let marked = registry.get(name);
      if (!marked) {
        marked = new make();
        marked.priority = PRIORITY[look];
        registry.set(name, marked);
      }
      marked.add(range);
    }
  }

  remove(): void {
    this.paint([]);
    for (const look of LOOKS) if (this.highlights.registry.get(`nianbao-${look}`)?.size === 0) this.highlights.registry.delete(`nianbao-${look}`);
    this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}

/** Boxes over the text, in a layer of the page's own document. */
class BoxPainter implements Painter {
  private readonly layer: HTMLElement;
  private readonly inside: ShadowRoot;
  private marks: Array<{look: Look; range: Range}> = [];
  private scheduled = false;
  private readonly sizes: ResizeObserver | null;
  private readonly views: Window[];

  /** `box`: the element in the page that shows the text; `frame`: the same where it is a frame. */
  constructor(
    private readonly box: HTMLElement,
    private readonly frame: HTMLIFrameElement | null,
  ) {
    const {ownerDocument} = box;
    this.layer = ownerDocument.createElement('div');
    this.layer.setAttribute('aria-hidden', 'true');
    Object.assign(this.layer.style, {position: 'fixed', left: '0', top: '0', width: '0', height: '0', pointerEvents: 'none', zIndex: '2147483000'});
    this.inside = this.layer.attachShadow({mode: 'open'});
    ownerDocument.body.append(this.layer);
    this.views = [ownerDocument.defaultView, frame?.contentWindow].filter((view): view is Window => !!view);
    for (const view of this.views) {
      view.addEventListener('scroll', this.soon, {capture: true, passive: true});
      view.addEventListener('resize', this.soon);
    }
    this.sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(this.soon) : null;
    this.sizes?.observe(box);
  }

  paint(marks: Array<{look: Look; range: Range}>): void {
    this.marks = [...marks].sort((a, b) => PRIORITY[a.look] - PRIORITY[b.look]);
    this.draw();
  }

  private readonly soon = (): void => {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.draw();
    });
  };

  private draw(): void {
    const outer = this.box.getBoundingClientRect();
    const [dx, dy] = this.frame ? [outer.left + this.frame.clientLeft, outer.top + this.frame.clientTop] : [0, 0];
    const boxes = this.marks.flatMap(({look, range}) =>
      [...range.getClientRects()].map((rect) => this.boxAt(look, rect.left + dx, rect.top + dy, rect.right + dx, rect.bottom + dy, outer)),
    );
    this.inside.replaceChildren(...boxes.filter((each): each is HTMLElement => each !== null));
  }

  private boxAt(look: Look, left: number, top: number, right: number, bottom: number, outer: DOMRect): HTMLElement | null {
    const [x, y] = [Math.max(left, outer.left), Math.max(top, outer.top)];
    const [width, height] = [Math.min(right, outer.right) - x, Math.min(bottom, outer.bottom) - y];
    if (width < 0 || height <= 0) return null;
    const mark = this.layer.ownerDocument.createElement('div');
    mark.dataset.look = look;
    Object.assign(mark.style, {
      position: 'fixed', left: `${x}px`, top: `${y}px`, width: `${Math.max(2, width)}px`, height: `${height}px`, boxSizing: 'border-box',
      background: GROUND[look], borderBottom: `2px solid ${LINE[look]}`,
    });
    return mark;
  }

  remove(): void {
    this.sizes?.disconnect();
    for (const view of this.views) {
      view.removeEventListener('scroll', this.soon, {capture: true});
      view.removeEventListener('resize', this.soon);
    }
    this.layer.remove();
  }
}

/** `mirrored`: the ranges are not in what is seen, so that only boxes show them. */
export function painterFor(box: HTMLElement, document: Document, frame: HTMLIFrameElement | null, mirrored: boolean): Painter {
  const highlights = mirrored ? null : highlightsOf(document);
  if (!highlights) return new BoxPainter(box, frame);
  const root = frame ? document : box.getRootNode();
  return new HighlightPainter(root instanceof ShadowRoot ? root : document, highlights);
}
