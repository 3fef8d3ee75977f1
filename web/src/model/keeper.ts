// Keeps the drafts of this tab in this browser, a moment after they changed, where the user wants them kept. It is the
// only writer of this tab's drafts, and writes only what changed.

import type {DraftInput} from '../core/protocol.js';
import {isUntouched, type Draft} from './draft.js';
import {draftFrom, keptFrom, type KeptDraft} from './kept_draft.js';
import {forgetLegacyDrafts, legacyDrafts} from './legacy_drafts.js';
import {Presence} from './presence.js';
import type {Settings} from './settings.js';
import {DraftStore, type Changes} from './store.js';

const SAVE_MILLISECONDS = 250;

/** `partly`: without files. `full`, `denied`: the last changes are not kept. */
export type Saved = 'off' | 'no' | 'yes' | 'partly' | 'full' | 'denied';

export interface KeeperEvents {
  /** Whether drafts are kept at all, asked anew before each writing. */
  wanted(): boolean;
  state(): {drafts: Draft[]; active: number};
  written(): void;
  /** Another tab removed all drafts. */
  clearedElsewhere(): void;
  settingsChanged(settings: Settings): void;
}

export interface Restored {
  drafts: Draft[];
  active: number;
  damaged: number;
  /** Names of the drafts that other tabs have open. */
  elsewhere: string[];
}

/** What the user is told of it, a sentence each. */
export function noticesOf({damaged, elsewhere}: Restored): string[] {
  const notices = damaged > 0 ? [`上次存下的文稿中有 ${damaged} 份已损坏，未能恢复；其余不受影响。`] : [];
  if (elsewhere.length > 0) {
    notices.push(`另一个标签页里打开着“${elsewhere[0]}”${elsewhere.length > 1 ? `等 ${elsewhere.length} 份` : ''}文稿；两页各存各的，互不影响。`);
  }
  return notices;
}

function isSame(a: KeptDraft | null | undefined, b: KeptDraft): boolean {
  return !!a && (Object.keys(b) as Array<keyof KeptDraft>).every((key) => a[key] === b[key]);
}

function isFull(error: unknown): boolean {
  return (error as {name?: string} | null)?.name === 'QuotaExceededError';
}

export class Keeper {
  saved: Saved = 'off';

  private store: DraftStore | null = null;
  private presence: Presence | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined; // runs while changes wait that no writing has taken yet
  private writing = 0; // writings under way
  private entered = false;
  private changesWaiting = false;
  private written = new Map<string, KeptDraft | null>(); // draft id → its record as last written; null: to be written again
  private fileKeys = new Map<DraftInput, string>();
  private filesWritten = new Set<string>();

  constructor(private readonly events: KeeperEvents) {}

  private get tab(): string {
    return this.presence?.tab ?? '';
  }

  // --- reading ----------------------------------------------------------------------------------

  /**
   * What this tab kept before, and what tabs left that live no more. `choice` is the user's: null where there was none,
   * and then what an earlier version kept is given back, but left as it is.
   */
  async restore(choice: boolean | null): Promise<Restored> {
    const kept = this.events.wanted();
    const old = choice === false ? null : legacyDrafts();
    const restored: Restored = {drafts: old?.drafts ?? [], active: old?.active ?? 0, damaged: old?.damaged ?? 0, elsewhere: []};
    try {
      this.presence = new Presence((message) => {
        if (message.type === 'settings') this.events.settingsChanged(message.settings);
        else this.cleared(message.clearing);
      });
      const living = await this.presence.enter();
      this.store = await DraftStore.open(() => this.lost());
      if (kept) await this.claim(living, restored);
      this.saved = kept ? 'yes' : 'off';
    } catch {
      this.saved = kept ? 'denied' : 'off';
    }
    this.entered = true;
    if (choice === false) await this.remove(null);
    else if (this.changesWaiting || restored.drafts.length + restored.damaged > 0) this.soon();
    return restored;
  }

  private async claim(living: ReadonlySet<string>, restored: Restored): Promise<void> {
    const {records, file, elsewhere} = await this.store!.claim(this.tab, living);
    restored.elsewhere = elsewhere;
    for (const record of records) {
      const {id, active, carrier, previous} = record as Record<string, unknown>;
      const draft = draftFrom(record, file);
      if (typeof id === 'string') this.written.set(id, null); // a damaged one goes with the next writing
      if (!draft) {
        restored.damaged += 1;
        continue;
      }
      if (active === true) restored.active = restored.drafts.length;
      this.remember(draft.carrier, carrier);
      this.remember(draft.previous, previous);
      restored.drafts.push(draft);
    }
  }

  private remember(file: DraftInput | null, key: unknown): void {
    if (!file || typeof key !== 'string') return;
    this.fileKeys.set(file, key);
    this.filesWritten.add(key);
  }

  // --- writing ----------------------------------------------------------------------------------

  soon(): void {
    if (!this.events.wanted()) return;
    if (!this.entered) {
      this.changesWaiting = true;
      return;
    }
    if (!this.store) return;
    this.saved = 'no';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), SAVE_MILLISECONDS);
  }

  /** What is to be written goes out before this returns: the page may be on its way out. */
  async now(): Promise<void> {
    this.stopTimer();
    if (!this.store || !this.events.wanted()) return;
    const changes = this.changes(true);
    if (!changes) {
      if (this.saved === 'no') this.saved = this.afterWriting('yes');
      this.events.written();
      return;
    }
    let saved: Saved = 'yes';
    this.writing += 1;
    try {
      const clearing = await this.store.write(this.tab, changes);
      forgetLegacyDrafts();
      if (this.store && clearing !== this.store.clearing) this.cleared(clearing);
    } catch (error) {
      this.writtenNot(changes);
      saved = isFull(error) ? await this.withoutFiles() : 'denied';
    }
    this.writing -= 1;
    this.saved = this.afterWriting(saved);
    this.events.written();
  }

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** What is true once a writing came to `saved`: another may be under way or to come, or keeping be switched off. */
  private afterWriting(saved: Saved): Saved {
    if (!this.events.wanted()) return 'off';
    return saved === 'yes' && (this.timer !== undefined || this.writing > 0) ? 'no' : saved;
  }

  /** The words at least, where the files are too large: they are asked for again after a reload. */
  private async withoutFiles(): Promise<Saved> {
    const changes = this.changes(false);
    if (!changes) return 'full';
    try {
      await this.store!.write(this.tab, changes);
      return 'partly';
    } catch (error) {
      this.writtenNot(changes);
      return isFull(error) ? 'full' : 'denied';
    }
  }

  private writtenNot({drafts, files}: Changes): void {
    drafts.forEach(({id}) => this.written.set(id, null));
    for (const key of files.keys()) this.filesWritten.delete(key);
  }

  /** What differs from what was written last; null where nothing does. */
  private changes(withFiles: boolean): Changes | null {
    const {drafts, active} = this.events.state();
    const changes: Changes = {drafts: [], removed: [], files: new Map(), droppedFiles: []};
    const used = new Set<string>();
    const keyOf = (file: DraftInput | null): string | null => {
      const known = file && this.fileKeys.get(file);
      if (!file || (!withFiles && !this.filesWritten.has(known ?? ''))) return null;
      const key = known ?? `${this.tab}/${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
      this.fileKeys.set(file, key);
      used.add(key);
      if (!this.filesWritten.has(key)) changes.files.set(key, file);
      return key;
    };
    const open = new Set<string>();
    drafts.forEach((draft, position) => {
      if (isUntouched(draft)) return;
      open.add(draft.id);
      const [carrier, previous] = [keyOf(draft.carrier), keyOf(draft.previous)];
      const where = {tab: this.tab, clearing: this.store!.clearing, position, active: position === active};
      const kept = keptFrom(draft, {...where, carrier, previous});
      if (isSame(this.written.get(draft.id), kept)) return;
      this.written.set(draft.id, kept);
      changes.drafts.push(kept);
    });
    changes.files.forEach((_, key) => this.filesWritten.add(key));
    changes.removed = [...this.written.keys()].filter((id) => !open.has(id));
    changes.removed.forEach((id) => this.written.delete(id));
    changes.droppedFiles = [...this.filesWritten].filter((key) => !used.has(key));
    changes.droppedFiles.forEach((key) => this.filesWritten.delete(key));
    return changes.drafts.length + changes.removed.length > 0 ? changes : null;
  }

  // --- removing ---------------------------------------------------------------------------------

  /** Nothing of any tab stays on disk; every tab keeps what it shows. */
  async forget(): Promise<void> {
    this.saved = 'off';
    await this.remove(null);
  }

  /** Nothing stays on disk nor in any tab. */
  async clear(): Promise<void> {
    const clearing = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    await this.remove(clearing);
    this.presence?.tell({type: 'cleared', clearing});
  }

  /** Does as the settings now say, after another tab changed them. */
  obey(): void {
    if (!this.events.wanted()) {
      this.stopTimer();
      this.saved = 'off';
      this.forgetWritten();
    } else if (this.saved === 'off') {
      this.soon();
    }
  }

  /** Has every other tab take these settings. */
  tellSettings(settings: Settings): void {
    this.presence?.tell({type: 'settings', settings});
  }

  private async remove(clearing: string | null): Promise<void> {
    this.stopTimer();
    forgetLegacyDrafts();
    this.forgetWritten();
    try {
      this.store ??= await DraftStore.open(() => this.lost());
      await this.store.clear(clearing);
    } catch {
      // Storage is refused: there is nothing to remove.
    }
  }

  private cleared(clearing: string): void {
    if (this.store) this.store.clearing = clearing;
    this.forgetWritten();
    this.events.clearedElsewhere();
  }

  private forgetWritten(): void {
    this.written.clear();
    this.fileKeys.clear();
    this.filesWritten.clear();
  }

  private lost(): void {
    this.store = null;
    this.saved = 'denied';
    this.events.written();
  }
}
