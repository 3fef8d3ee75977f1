// A small PDF for the tests: Chinese by the codes of GBK, with no font and no table of codes inside, so that a reader needs
// its own; lines of a table are ruled.

const WIDTH = 595;
const HEIGHT = 842;

/** GBK of a text; Node has no encoder, so its decoder is asked for all two-byte codes once. */
const codes = new Map();
const decoder = new TextDecoder('gbk');
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    const char = decoder.decode(Uint8Array.of(high, low));
    if (char.length === 1 && char !== '\ufffd' && !codes.has(char)) codes.set(char, [high, low]);
  }
}
const hex = (text) => [...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]).map((byte) => byte.toString(16).padStart(2, '0')).join('');

function rowOf(cells, top, left, right) {
  const width = (right - left) / cells.length;
  const frame = cells.map((_, i) => `${left + i * width} ${HEIGHT - top - 20} ${width} 20 re S`);
  const words = cells.map((cell, i) => `BT /F1 10 Tf ${left + i * width + 3} ${HEIGHT - top - 14} Td <${hex(cell)}> Tj ET`);
  return [...frame, ...words];
}

/** Pages of lines; a line with tabs is a row of a ruled table. */
export function pdf(pages) {
  const objects = [null, '<< /Type /Catalog /Pages 2 0 R >>', null];
  const add = (body) => objects.push(body) - 1;
  const font = add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 ' +
      '/BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /FontBBox [-25 -254 1000 880] >> >>] >>',
  );
  const kids = pages.map((lines) => {
    let top = 60;
    const drawn = lines.flatMap((line) => {
      const out = line.includes('\t') ? rowOf(line.split('\t'), top, 60, 535) : [`BT /F1 12 Tf 60 ${HEIGHT - top - 14} Td <${hex(line)}> Tj ET`];
      top += 20;
      return out;
    });
    const content = drawn.join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`);
  });
  objects[2] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`;
  let out = '%PDF-1.4\n';
  const places = objects.slice(1).map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}
