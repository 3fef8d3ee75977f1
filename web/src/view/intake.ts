// How drafts come in: dropped files, picked files, rich paste.

import type {Editor} from '../editor/editor.js';
import {filesOf, isProfile, richHtml} from '../model/incoming.js';
import {UNTITLED} from '../model/names.js';
import type {Actions, Host} from './actions.js';

/** From so many files on, the list of verdicts is what the user wants to see first. */
const MANY = 3;

export class Intake {
  dropping = false;

  constructor(
    private readonly host: Host,
    private readonly actions: Actions,
    private readonly editor: () => Editor,
  ) {}

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
    const files = [...event.dataTransfer.files];
    if (this.actions.dialog === 'previous') {
      void this.takePrevious(files);
      return;
    }
    this.actions.closeDialog();
    void this.open(files);
  };

  readonly picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.open([...(input.files ?? [])]);
    input.value = '';
  };

  readonly pickedPrevious = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.takePrevious([...(input.files ?? [])]);
    input.value = '';
  };

  private async takePrevious(files: File[]): Promise<void> {
    const {inputs, refused} = await filesOf(files);
    if (refused) this.actions.warn(refused);
    if (!inputs[0]) return;
    this.actions.session.setOptions({previous: inputs[0]});
    this.actions.closeDialog();
  }

  readonly pickedProfile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = [...(input.files ?? [])];
    input.value = '';
    if (file) await this.actions.takeProfile({name: file.name, text: await file.text()});
  };

  async open(files: File[]): Promise<void> {
    const {inputs, refused} = await filesOf(files);
    const profile = inputs.find(isProfile);
    if (profile) await this.actions.takeProfile({name: profile.name, text: new TextDecoder().decode(profile.content as Uint8Array)});
    const drafts = inputs.filter((input) => input !== profile);
    const opened = this.actions.session.open(drafts);
    if (drafts.length >= MANY) this.actions.openDialog('files');
    if (refused) this.actions.warn(refused);
    await opened;
  }

  /** True where the paste was rich text or files and is taken care of here. `whole`: it replaces the entire draft. */
  pasted(data: DataTransfer, whole: boolean): boolean {
    if (data.files.length > 0 && !data.types.includes('text/plain')) {
      void this.open([...data.files]);
      return true;
    }
    const {session} = this.actions;
    const markup = richHtml(data, whole);
    if (markup === null) {
      // Another text under the old file's name would be read as that file's kind.
      if (!whole) return false;
      session.draft.name = UNTITLED;
      this.editor().replaceAll(data.getData('text/plain'));
      return true;
    }
    const input = {name: '粘贴的文稿.html', content: markup};
    if (whole) void session.show(input, {}).catch(() => undefined);
    else void session.extract(input).then((text) => this.editor().insertAtCursor(text), () => this.refuse());
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
