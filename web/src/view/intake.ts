// How drafts come in: dropped files, picked files, rich paste.

import {html, type TemplateResult} from 'lit';
import type {Writing} from '../editor/writing.js';
import {isBatch} from '../model/batch_file.js';
import {dropped, picked, type Gathered} from '../model/gather.js';
import {filesOf, givenUnpacked, isProfile, richHtml, unpacked, type Arrived} from '../model/incoming.js';
import {beforePasting, openFiles, pasteMarkup} from '../model/opening.js';
import type {Actions, Host} from './actions.js';

/** More files than these go to the list alone, and become drafts one by one when they are opened. */
const AS_DRAFTS = 12;

/** From so many files on, the list of verdicts is what the user wants to see first. */
const MANY = 3;

export class Intake {
  dropping = false;

  constructor(
    private readonly host: Host,
    private readonly actions: Actions,
    private readonly editor: () => Writing,
  ) {}

  /** The pickers, which the page's buttons open. */
  inputs(): TemplateResult {
    return html`<input class="pick" type="file" multiple hidden @change=${this.picked} />
    <input class="pick-folder" type="file" webkitdirectory multiple hidden @change=${this.pickedFolder} />
    <input class="pick-roll" type="file" hidden @change=${this.pickedRoll} />
    <input class="pick-profile" type="file" hidden @change=${this.pickedProfile} />
    <input class="pick-previous" type="file" hidden @change=${this.pickedPrevious} />`;
  }

  readonly drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.showDropping(true);
  };

  readonly dragLeave = (event: DragEvent): void => {
    const inside = event.relatedTarget as Node | null;
    if (!inside || !this.host.shadowRoot?.contains(inside)) this.showDropping(false);
  };

  readonly drop = (event: DragEvent): void => {
    this.showDropping(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (this.actions.dialog === 'previous') {
      void this.takePrevious([...event.dataTransfer.files]);
      return;
    }
    if (this.actions.dialog !== 'files') this.actions.closeDialog();
    const {folders, files} = dropped(event.dataTransfer);
    void files.then((gathered) => this.open(gathered, folders));
  };

  readonly picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.open(picked([...(input.files ?? [])]), false);
    input.value = '';
  };

  readonly pickedFolder = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.open(picked([...(input.files ?? [])]), true);
    input.value = '';
  };

  /** A roll as text, Word or Excel file: whatever the core reads. */
  readonly pickedRoll = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = await filesOf([...(input.files ?? [])]);
    input.value = '';
    if (!file) return;
    const reading = file.input && (await this.actions.session.read(file.input).catch(() => null));
    if (reading && reading.text !== '') this.actions.office.setRoll(reading.text);
    else this.actions.warn(`“${file.name}”里没有读到名单；请把单位名称复制后粘贴。`);
  };

  readonly pickedPrevious = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.takePrevious([...(input.files ?? [])]);
    input.value = '';
  };

  private async takePrevious(files: File[]): Promise<void> {
    const [file] = await filesOf(files);
    if (!file) return;
    if (!file.input) {
      this.actions.warn(`“${file.name}”没有用上：${file.refused}`);
      return;
    }
    this.actions.session.setOptions({previous: file.input});
    this.actions.closeDialog();
  }

  readonly pickedProfile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = [...(input.files ?? [])];
    input.value = '';
    if (file) await this.actions.takeProfile({name: file.name, text: await file.text()});
  };

  /** Archives as the files in them; where one cannot be opened, it stays, and the check says why. */
  private async arrived(files: File[]): Promise<Arrived[]> {
    const arrived = await filesOf(files);
    return unpacked(arrived, (bytes) => this.actions.session.client.unpack(bytes)).catch(() => arrived);
  }

  /** `folders`: some came in a folder. Few files become drafts; many, and what comes once the list is in use, go there. */
  async open(gathered: Gathered[], folders: boolean): Promise<void> {
    const {office, session} = this.actions;
    const [alone] = gathered;
    if (gathered.length === 1 && alone?.file && /\.json$/i.test(alone.name)) {
      const text = await alone.file.text().catch(() => '');
      if (isBatch(text)) {
        if (!office.openBatch(text)) this.actions.warn(`“${alone.name}”不是完整的报送情况文件，没有打开。`);
        return;
      }
    } else if (gathered.length > 0 && (folders || office.inUse || gathered.length > AS_DRAFTS)) {
      await office.receive(await givenUnpacked(gathered, (bytes) => session.client.unpack(bytes)));
      return;
    }
    await this.openDrafts(gathered.map(({name, file}) => file ?? new File([], name)));
  }

  private async openDrafts(files: File[]): Promise<void> {
    const arrived = await this.arrived(files);
    if (arrived.length > AS_DRAFTS) {
      const given = arrived.map(({name, input, refused}) => ({name, file: input && new Blob([input.content as BlobPart]), refused}));
      await this.actions.office.receive(given);
      return;
    }
    const profile = arrived.find(({input}) => input && isProfile(input));
    if (profile?.input) await this.actions.takeProfile({name: profile.name, text: new TextDecoder().decode(profile.input.content as Uint8Array)});
    const drafts = arrived.filter((each) => each !== profile);
    const opened = openFiles(this.actions.session, drafts);
    if (drafts.length >= MANY) this.actions.openDialog('files');
    const updated = await opened;
    if (!updated) return;
    const [first, ...others] = updated.names;
    this.actions.say(`“${first}”${others.length > 0 ? `等 ${others.length + 1} 份` : ''}已换成刚打开的内容，年度、上一年度报告和忽略的问题照旧。`, updated.undo);
  }

  /** True where the paste was rich text or files and is taken care of here. `whole`: it replaces the entire draft. */
  pasted(data: DataTransfer, whole: boolean): boolean {
    if (data.files.length > 0 && !data.types.includes('text/plain')) {
      void this.open(picked([...data.files]), false);
      return true;
    }
    const {session} = this.actions;
    const markup = richHtml(data, whole);
    if (markup === null) {
      if (!whole) return false;
      const text = data.getData('text/plain');
      beforePasting(session, text);
      this.editor().replaceAll(text);
      return true;
    }
    const input = {name: '粘贴的文稿.html', content: markup};
    if (whole) void pasteMarkup(session, input).catch(() => this.refuse());
    else void session.read(input).then(({text}) => this.editor().insertAtCursor(text), () => this.refuse());
    return true;
  }

  private refuse(): void {
    this.actions.warn('剪贴板中的内容未能读取，请改用纯文字粘贴（Ctrl+Shift+V）。');
  }

  private showDropping(dropping: boolean): void {
    if (this.dropping === dropping) return;
    this.dropping = dropping;
    this.host.requestUpdate();
  }
}
