// What a page of a PDF draws beside its text: ruling lines, which make tables, and how many pictures.

import {OPS, Util} from 'pdfjs-dist/legacy/build/pdf.js';

type Matrix = [number, number, number, number, number, number];
type Box = [number, number, number, number]; // x, y, width, height
interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** More on one page is no table. */
const MAX_RULES = 20_000;
/** Thicker, in points, is an area. */
const THICK = 3;

/** The boxes of a path's lines and rectangles, in the path's own coordinates. */
function* boxesOf(operators: number[], numbers: number[]): Generator<Box> {
  let at = 0;
  let [x, y] = [0, 0];
  for (const operator of operators) {
    if (operator === OPS.moveTo) {
      [x, y] = [numbers[at]!, numbers[at + 1]!];
      at += 2;
    } else if (operator === OPS.lineTo) {
      const [toX, toY] = [numbers[at]!, numbers[at + 1]!];
      yield [x, y, toX - x, toY - y];
      [x, y] = [toX, toY];
      at += 2;
    } else if (operator === OPS.rectangle) {
      const [left, top, width, height] = numbers.slice(at, at + 4) as Box;
      yield [left, top, width, height];
      at += 4;
    } else {
      at += operator === OPS.curveTo ? 6 : operator === OPS.closePath ? 0 : 4;
    }
  }
}

/** The four sides of a box that is drawn as its outline. */
function sides([x, y, width, height]: Box): Box[] {
  return [
    [x, y, width, 0],
    [x, y + height, width, 0],
    [x, y, 0, height],
    [x + width, y, 0, height],
  ];
}

function moved(matrix: Matrix, [x, y, width, height]: Box): Box {
  const [left, top] = Util.applyTransform([x, y], matrix) as [number, number];
  const [right, bottom] = Util.applyTransform([x + width, y + height], matrix) as [number, number];
  return [Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top)];
}

export function drawn({fnArray, argsArray}: Operators, page: number[]): {rules: Box[]; pictures: number} {
  const rules: Box[] = [];
  let pictures = 0;
  let matrix = page as Matrix;
  const kept: Matrix[] = [];
  let path: Box[] = [];
  const draw = (boxes: Box[]): void => {
    for (const box of boxes) {
      const [x, y, width, height] = moved(matrix, box);
      if (Math.min(width, height) <= THICK && Math.max(width, height) > THICK && rules.length < MAX_RULES) rules.push([x, y, width, height]);
    }
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as number[]) as Matrix;
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      if (Array.isArray(args[0])) matrix = Util.transform(matrix, args[0] as number[]) as Matrix;
    } else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.constructPath) path.push(...boxesOf(args[0] as number[], args[1] as number[]));
    else if (operator === OPS.stroke || operator === OPS.closeStroke) {
      draw(path.flatMap((box) => (box[2] !== 0 && box[3] !== 0 ? sides(box) : [box])));
      path = [];
    } else if (operator === OPS.fill || operator === OPS.eoFill || operator === OPS.fillStroke || operator === OPS.eoFillStroke) {
      draw(path);
      path = [];
    } else if (operator === OPS.endPath) path = [];
    else if (operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject) pictures += 1;
  });
  return {rules, pictures};
}
