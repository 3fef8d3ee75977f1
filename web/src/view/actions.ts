// What the page's buttons and keys do: choose, jump, fix, ignore, dialogs, messages.

import type {Fix, Span} from '@core';
import {loadTexts, type Texts} from '../core/source.js';
import {typeset} from '../core/typeset.js';
import type {Replacement, Writing} from '../editor/writing.js';
import {copyText} from '../export/deliver.js';
import {deliver, type ExportKind} from '../export/exports.js';
import {changesBetween} from '../model/changes.js';
import {isCurrent, isUntouched} from '../model/draft.js';
import type {PlacedFinding} from '../model/findings.js';
import {fixable} from '../model/fixes.js';
import type {IgnoreReason} from '../model/ignores.js';
import {openText} from '../model/opening.js';
import type {Session} from '../model/session.js';
import type {Profile} from '../model/settings.js';
import {Years} from '../model/years.js';
import {blankForm} from '../samples/blank_form.js';
import {SAMPLES} from '../samples/samples.js';
import {placeWords, SEVERITY_WORD} from '../wording/words.js';
import type {App, DialogName, Message} from './app.js';
import {Office, type OfficeTab} from './office/office.js';
import {scrollInside} from './scrolling.js';

const LIST_STEP = 200;
const MESSAGE_MILLISECONDS = 5_000;
const LONG_MILLISECONDS = 12_000;

/** The element that draws the page. */
export interface Host {
  readonly shadowRoot: ShadowRoot | null;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

export class Actions implements App {
  ruleShown: string | null = null;
  texts: Texts | null = null;
  profileProblem: string | null = null;
  listLimit = LIST_STEP;
  dialog: DialogName | null = null;
  message: Message | null = null;
  readonly office: Office;
  readonly years: Years;
  /** What a screen reader is told while no message is on show. */
  announcement = '';
  /** Which half a narrow screen shows. */
  half: 'writing' | 'reading' = 'writing';

  private focusLeavesCard = false;
  private opener: HTMLElement | null = null;
  private messageTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    readonly session: Session,
    private readonly editor: () => Writing,
  ) {
    this.office = new Office(this);
    this.years = new Years(session.client, {profile: () => session.settings.profile, changed: () => this.refresh()});
  }

  refresh(): void {
    this.host.requestUpdate();
  }

  // --- findings -----------------------------------------------------------------------------------

  resetList(): void {
    this.listLimit = LIST_STEP;
  }

  showMore(): void {
    this.listLimit += LIST_STEP;
    this.refresh();
  }

  showEmphasis(): void {
    const finding = isCurrent(this.session.draft) ? this.session.onShow.selectedFinding?.finding : null;
    this.editor().emphasize({main: finding?.span ?? null, related: (finding?.related ?? []).map((each) => each.span)});
  }

  choose(placed: PlacedFinding, focusText: boolean): void {
    this.session.panel = 'findings';
    this.session.select(placed.id);
    this.showEmphasis();
    if (focusText) this.half = 'writing';
    const place = isCurrent(this.session.draft) ? placed.finding.span : this.editor().placeOf(placed.id);
    void this.host.updateComplete.then(() => {
      if (place) this.editor().reveal(place, focusText);
      this.scrollToChosen();
    });
  }

  unchoose(): void {
    this.session.select(null);
    this.showEmphasis();
  }

  /** Opens the chosen finding's card and scrolls it into view, without moving the keyboard. */
  scrollToChosen(): void {
    const {listed, selected} = this.session.onShow;
    const at = listed.findIndex((placed) => placed.id === selected);
    while (at >= this.listLimit) this.listLimit += LIST_STEP;
    this.refresh();
    void this.host.updateComplete.then(() => {
      const pane = this.host.shadowRoot?.querySelector('.reading');
      const card = this.host.shadowRoot?.querySelector('.finding.chosen');
      if (pane && card) scrollInside(pane, card);
    });
  }

  reveal(span: Span): void {
    this.half = 'writing';
    this.refresh();
    void this.host.updateComplete.then(() => this.editor().reveal(span, true));
  }

  step(direction: 1 | -1): void {
    const placed = this.session.step(direction);
    if (!placed) return;
    this.choose(placed, false);
    const {listed} = this.session.onShow;
    const {severity, message} = placed.finding;
    this.announcement = `第 ${listed.indexOf(placed) + 1} 条，共 ${listed.length} 条，${SEVERITY_WORD[severity]}：${typeset(message)}位置：${placeWords(placed.finding)}。`;
  }

  applyFix(placed: PlacedFinding): void {
    const fixes = fixable(this.session.draft, [placed]);
    if (fixes.length === 0) {
      this.say('文稿刚刚改动，正在重新检查，请稍后再应用。');
      return;
    }
    this.holdFocus();
    this.make(fixes);
  }

  /** Makes each change by itself, so that Ctrl+Z takes back one at a time; the message takes back all of them. */
  private make(fixes: Fix[]): void {
    const editor = this.editor();
    const changes = fixes.map((fix) => this.replacements(fix)).filter((each) => each.length > 0);
    for (const change of [...changes].reverse()) editor.replace(change);
    this.say(changes.length > 1 ? `已应用 ${changes.length} 处修改，可逐处撤销（Ctrl+Z）。` : '已应用修改。', () => {
      for (const _ of changes) editor.undo();
    });
  }

  private replacements({span, text: next}: Fix): Replacement[] {
    const {start, end} = span;
    return changesBetween(this.session.draft.text.slice(start, end), next).map((change) => ({
      start: start + change.start,
      end: start + change.end,
      text: change.text,
    }));
  }

  applyAllFixes(): void {
    const fixes = fixable(this.session.draft, this.session.onShow.listed);
    if (fixes.length === 0) return;
    this.editor().replace(fixes.flatMap((fix) => this.replacements(fix)));
    this.say(`已应用 ${fixes.length} 处修改。`, () => this.editor().undo());
  }

  ignore(placed: PlacedFinding, reason: IgnoreReason): void {
    this.holdFocus();
    const restore = this.session.ignore(placed, reason);
    const next = this.session.onShow.selectedFinding;
    if (next) this.choose(next, false);
    else this.showEmphasis();
    this.say('已忽略，可在“设置”的“已忽略的问题”中恢复。', restore);
  }

  /** The card with the keyboard is about to go: its follower gets the keyboard once it is drawn. */
  private holdFocus(): void {
    this.focusLeavesCard ||= !!this.active?.closest('.finding');
  }

  private get active(): HTMLElement | null {
    return (this.host.shadowRoot?.activeElement as HTMLElement | null) ?? null;
  }

  private focusList(): void {
    const {selected, following} = this.session.onShow;
    const card = this.host.shadowRoot?.querySelector<HTMLElement>(`[data-finding="${selected ?? following?.id}"] h4 button`);
    (card ?? this.host.shadowRoot?.querySelector<HTMLElement>('.reading'))?.focus();
  }

  /** After each drawing. */
  drawn(): void {
    if (this.session.panel === 'years') this.years.follow(this.session.draft);
    if (this.dialog === 'files') this.office.drawn();
    if (!this.focusLeavesCard || !isCurrent(this.session.draft)) return;
    this.focusLeavesCard = false;
    const {active} = this;
    if (!active?.closest('.finding')) this.focusList();
  }

  /** Moves the keyboard between the text and the findings. */
  changeSide(): void {
    if (this.active?.closest('.reading')) {
      const place = this.session.onShow.selectedFinding?.finding.span;
      if (place && isCurrent(this.session.draft)) this.reveal(place);
      else this.focusText();
      return;
    }
    if (this.session.onShow.selected === null) this.step(1);
    this.session.panel = 'findings';
    this.half = 'reading';
    this.refresh();
    void this.host.updateComplete.then(() => this.focusList());
  }

  private focusText(): void {
    this.half = 'writing';
    this.refresh();
    void this.host.updateComplete.then(() => this.editor().focus());
  }

  // --- messages and dialogs -------------------------------------------------------------------------

  say(words: string, undo: (() => void) | null = null): void {
    this.show({words, undo}, undo ? LONG_MILLISECONDS : MESSAGE_MILLISECONDS);
  }

  /** What went wrong stays long enough to be read twice. */
  warn(words: string): void {
    this.show({words, undo: null}, LONG_MILLISECONDS);
  }

  private show(message: Message, milliseconds: number): void {
    clearTimeout(this.messageTimer);
    this.message = message;
    this.messageTimer = setTimeout(() => this.hush(), milliseconds);
    this.refresh();
  }

  hush(): void {
    this.message = null;
    this.refresh();
  }

  undo(): void {
    this.message?.undo?.();
    this.hush();
  }

  openDialog(name: DialogName): void {
    this.hush(); // what it says stood under the dialog
    if (name === 'files') this.office.sync();
    this.opener = this.active;
    this.dialog = name;
    this.refresh();
    if (this.texts || (name !== 'rule' && name !== 'about')) return;
    void loadTexts().then(
      (texts) => {
        this.texts = texts;
        this.refresh();
      },
      () => this.warn('说明文字未能载入。'),
    );
  }

  openList(): void {
    if (this.dialog !== 'files') this.openDialog('files');
    else this.refresh();
  }

  showTab(tab: OfficeTab): void {
    this.office.tab = tab;
    this.refresh();
  }

  closeDialog(): void {
    if (this.dialog === null) return;
    this.dialog = null;
    this.refresh();
    void this.host.updateComplete.then(() => {
      if (this.opener?.isConnected) this.opener.focus();
      this.opener = null;
    });
  }

  explainRule(rule: string): void {
    this.ruleShown = rule;
    this.openDialog('rule');
  }

  bringIntoSight(target: Element): void {
    const pane = this.host.shadowRoot?.querySelector('.reading');
    if (pane) scrollInside(pane, target);
  }

  /** Closes open menus and choices, except the one that the event is about; the keyboard goes back to what opened them. */
  closeMenus(except: Node | null): boolean {
    let closed = false;
    for (const menu of this.host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details.menu[open], details.choices[open]') ?? []) {
      if (except !== null && menu.contains(except)) continue;
      if (except === null && menu.contains(this.active)) menu.querySelector('summary')?.focus();
      menu.open = false;
      closed = true;
    }
    return closed;
  }

  /** Escape: an open menu closes first, then the open finding, with the keyboard on its sentence. */
  leave(): void {
    if (this.closeMenus(null)) return;
    const card = this.active?.closest('.finding.chosen');
    if (!card) return;
    card.querySelector<HTMLElement>('h4 button')?.focus();
    this.unchoose();
  }

  showHalf(half: 'writing' | 'reading'): void {
    this.half = half;
    this.refresh();
  }

  stepDraft(direction: 1 | -1): void {
    const {session} = this;
    const size = session.drafts.length;
    session.activate((session.activeIndex + direction + size) % size);
  }

  // --- drafts -----------------------------------------------------------------------------------------

  pickFiles(): void {
    this.host.shadowRoot?.querySelector<HTMLInputElement>('.pick')?.click();
  }

  pickFolder(): void {
    this.pick('folder');
  }

  pickRoll(): void {
    this.pick('roll');
  }

  pickProfile(): void {
    this.pick('profile');
  }

  pickPrevious(): void {
    this.pick('previous');
  }

  private pick(what: string): void {
    this.host.shadowRoot?.querySelector<HTMLInputElement>(`.pick-${what}`)?.click();
  }

  closeDraft(index: number): void {
    const {session} = this;
    const closed = session.drafts[index]!;
    const undo = session.close(index);
    if (!isUntouched(closed)) this.say(`已关闭“${closed.name}”。`, undo);
  }

  loadSample(key: string): void {
    const sample = SAMPLES.find((each) => each.key === key);
    if (sample) openText(this.session, `示例：${sample.title}`, sample.text);
  }

  loadBlankForm(year: number): void {
    this.closeDialog();
    openText(this.session, `${year}年年度报告`, blankForm(year));
  }

  /** Takes a profile into use; a refusal stands in the dialog, with the line and column at fault. */
  async takeProfile(profile: Profile): Promise<void> {
    this.profileProblem = null;
    try {
      await this.session.useProfile(profile);
      void this.office.batch.again();
      this.say(`已启用本地格式“${profile.name}”，文稿已重新检查。`);
    } catch (error) {
      this.profileProblem = `“${profile.name}”未能启用：${error instanceof Error ? error.message : String(error)}`;
      if (this.dialog !== 'profile') this.openDialog('profile');
    }
    this.refresh();
  }

  removeProfile(): void {
    void this.session.useProfile(null).then(() => this.office.batch.again());
    this.say('已停用本地格式，文稿已重新检查。');
  }

  exportAs(kind: ExportKind): void {
    void deliver(kind, this.session, this.host.shadowRoot!, this.years).then((words) => words !== null && this.say(words), (error: Error) => this.warn(error.message));
  }

  copy(text: string, done: string): void {
    void copyText(text, this.host.shadowRoot!).then((copied) => this.say(copied ? done : '浏览器不允许复制。'));
  }

  clearEverything(): void {
    this.say('文稿已全部清除。', this.session.clearAll());
  }
}
