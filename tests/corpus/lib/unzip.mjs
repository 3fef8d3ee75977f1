// The entries of a ZIP archive, stored or deflated.
import { inflateRawSync } from 'node:zlib';

/** bytes → {name: Buffer} */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((each) => bytes.readUInt16LE(at + each));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    entries[bytes.toString('utf8', at + 46, at + 46 + name)] = method === 0 ? data : inflateRawSync(data);
    at += 46 + name + extra + comment;
  }
  return entries;
}
