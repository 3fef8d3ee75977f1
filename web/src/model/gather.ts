// Everything in dropped and picked folders. A page opened from a file cannot list a dropped folder in the old way
// (`readEntries` fails there): the newer one is tried first, where the browser has it.

/** A file with its folders in the name. */
export interface Gathered {
  name: string;
  file: File | null;
  refused: string | null;
}

/** More files than any office has, against folders that hold a whole disk. */
const MOST_FILES = 20_000;

interface Handle {
  kind: 'file' | 'directory';
  name: string;
}
type FileHandle = Handle & {getFile(): Promise<File>};
type FolderHandle = Handle & {values(): AsyncIterable<Handle>};

const UNREADABLE = '浏览器读不出这个文件夹；请改用“打开文件夹”选它，或打开它、选中里面的文件再拖进来。';
const isHidden = (name: string): boolean => /^(\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function ofHandle(handle: Handle, path: string, out: Gathered[]): Promise<void> {
  if (out.length >= MOST_FILES || (path !== '' && isHidden(handle.name))) return;
  const name = path + handle.name;
  if (handle.kind === 'file') {
    out.push({name, file: await (handle as FileHandle).getFile(), refused: null});
    return;
  }
  for await (const each of (handle as FolderHandle).values()) await ofHandle(each, `${name}/`, out);
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    const more = () =>
      reader.readEntries((entries) => {
        all.push(...entries);
        if (entries.length === 0) resolve(all);
        else more();
      }, reject);
    more();
  });
}

async function ofEntry(entry: FileSystemEntry, path: string, out: Gathered[]): Promise<void> {
  if (out.length >= MOST_FILES || (path !== '' && isHidden(entry.name))) return;
  const name = path + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    out.push({name, file, refused: null});
    return;
  }
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) await ofEntry(each, `${name}/`, out);
}

/** What a dropped item gave while the drop event lasted; afterwards the browser forgets. */
interface Item {
  file: File | null;
  entry: FileSystemEntry | null;
  handle: Promise<Handle | null> | null;
}

function itemOf(item: DataTransferItem): Item {
  const {getAsFileSystemHandle} = item as DataTransferItem & {getAsFileSystemHandle?: () => Promise<Handle | null>};
  const entry = item.webkitGetAsEntry?.() ?? null;
  const handle = entry?.isDirectory && getAsFileSystemHandle ? getAsFileSystemHandle.call(item).catch(() => null) : null;
  return {file: item.getAsFile(), entry, handle};
}

async function ofItem({file, entry, handle}: Item): Promise<Gathered[]> {
  if (!entry?.isDirectory) return file ? [{name: file.name, file, refused: null}] : [];
  const ways = [
    async (out: Gathered[]) => {
      const folder = await handle;
      if (!folder) throw new Error('no handle');
      await ofHandle(folder, '', out);
    },
    (out: Gathered[]) => ofEntry(entry, '', out),
  ];
  for (const way of ways) {
    const out: Gathered[] = [];
    const done = await way(out).then(() => true, () => false);
    if (done) return out;
  }
  return [{name: entry.name, file: null, refused: UNREADABLE}];
}

/** `folders`: whether there was one among them. Has to be called while the drop event lasts. */
export function dropped(data: DataTransfer): {folders: boolean; files: Promise<Gathered[]>} {
  const items = [...data.items].filter(({kind}) => kind === 'file').map(itemOf);
  const files = items.length > 0 ? Promise.all(items.map(ofItem)).then((all) => all.flat()) : Promise.resolve(picked([...data.files]));
  return {folders: items.some(({entry}) => entry?.isDirectory === true), files};
}

/** What a file picker gave; one for folders tells the path. */
export function picked(files: readonly File[]): Gathered[] {
  const all = files.map((file) => ({name: file.webkitRelativePath || file.name, file, refused: null}));
  return all.filter(({name}) => name.split('/').length === 1 || !name.split('/').slice(1).some(isHidden));
}
