// What the user opens never replaces other work: it stands beside it as a draft of its own, unless it is the same report
// again, which then is updated and can be taken back.

import type {DraftInput} from '../core/protocol.js';
import {newDraft, type Draft} from './draft.js';
import type {Arrived} from './incoming.js';
import {UNTITLED} from './names.js';
import type {Reading} from './reading.js';
import {sameReport} from './same_report.js';
import type {Session} from './session.js';

export interface Updated {
  /** Names of the drafts that were open already and now hold what was opened. */
  names: string[];
  undo: () => void;
}

function fromFile({name, input, refused}: Arrived): Draft {
  return {...newDraft(name), carrier: input, refused, fromFile: true, state: 'waiting'};
}

/** Puts what was read into a draft; gives back what takes it back. */
function update(session: Session, draft: Draft, {text, carrier}: Reading): () => void {
  const before = {text: draft.text, carrier: draft.carrier};
  session.put(draft, {text, carrier});
  return () => session.put(draft, before);
}

/** A file of a name that is open already: the same report again, or another of the same name. */
async function openAgain(session: Session, twin: Draft, file: Arrived): Promise<(() => void) | null> {
  const reading = file.input && (await session.read(file.input).catch(() => null));
  const again = reading && (twin.text.trim() === '' || (reading.text !== '' && sameReport(twin.text, reading.text)));
  if (!reading || !again) {
    await session.openBeside([fromFile(file)]);
    return null;
  }
  session.activate(session.drafts.indexOf(twin));
  return twin.text === reading.text && twin.result ? null : update(session, twin, reading);
}

/** Opens files. Null where no open draft was updated. */
export async function openFiles(session: Session, files: Arrived[]): Promise<Updated | null> {
  const open = session.drafts.filter((draft) => draft.fromFile);
  const twins = new Map<Arrived, Draft>();
  for (const file of files) {
    const twin = open.find((draft) => draft.name === file.name && ![...twins.values()].includes(draft));
    if (twin) twins.set(file, twin);
  }
  const beside = session.openBeside(files.filter((file) => !twins.has(file)).map(fromFile));
  const names: string[] = [];
  const undos: Array<() => void> = [];
  for (const [file, twin] of twins) {
    const undo = await openAgain(session, twin, file);
    if (!undo) continue;
    names.push(twin.name);
    undos.push(undo);
  }
  await beside;
  return names.length > 0 ? {names, undo: () => undos.forEach((undo) => undo())} : null;
}

/** Opens a text of the page's own making. */
export function openText(session: Session, name: string, text: string): void {
  const same = session.drafts.findIndex((draft) => draft.name === name && draft.text === text);
  if (same >= 0) session.activate(same);
  else void session.openBeside([newDraft(name, text)]);
}

/** Before a paste over the whole draft: what the user set stays for the same report, and goes for another. */
export function beforePasting(session: Session, text: string): void {
  const {draft} = session;
  const same = draft.text.trim() === '' || sameReport(draft.text, text);
  if (!same) Object.assign(draft, {year: null, as: null, ignoredPlaces: [], ignoredRules: [], fromFile: false});
  // Another text under an old file's name would be read as that file's kind.
  if (!same || /\.(md|tsv|csv)$/i.test(draft.name)) draft.name = UNTITLED;
}

/** Pastes clipboard HTML over the whole draft. Throws a Chinese message. */
export async function pasteMarkup(session: Session, input: DraftInput): Promise<void> {
  const {draft} = session;
  const {revision} = draft;
  const {text, carrier} = await session.read(input);
  if (draft !== session.draft || draft.revision !== revision) return; // the user went on
  beforePasting(session, text);
  session.put(draft, {text, carrier});
}
