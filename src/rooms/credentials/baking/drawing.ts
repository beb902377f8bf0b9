import type { Picture } from './png.ts'

export type Modules = { size: number; data: ArrayLike<number | boolean> }

const paper = 0
const ink = 1
const white = 2
const faded = 3
/** Colours of the house: paper, ink, white, what is not true any more, then the four threads of the #. */
const palette = [
  [255, 253, 244],
  [20, 35, 42],
  [255, 255, 255],
  [122, 133, 138],
  [178, 56, 32],
  [15, 90, 112],
  [123, 45, 91],
  [44, 104, 50],
]

type Box = readonly [x: number, y: number, width: number, height: number]

/** The woven #, on a grid of 40: two threads down, two across, each passing over one and under the other. */
const threads: readonly (readonly Box[])[] = [
  [
    [10, 2, 5, 22],
    [10, 31, 5, 7],
  ],
  [
    [25, 2, 5, 7],
    [25, 16, 5, 22],
  ],
  [
    [2, 10, 6, 5],
    [17, 10, 21, 5],
  ],
  [
    [2, 25, 21, 5],
    [32, 25, 6, 5],
  ],
]

const width = 360
const margin = 24
const markSize = 160

/** The picture of an attestation: the woven #, in its colours while it is true, and the code that leads to what is true today. */
export const drawing = ({ size, data }: Modules, isTrue: boolean): Picture => {
  const side = width - 2 * margin
  const module = Math.floor(side / (size + 8)) // four modules of white around, or a telephone does not see it
  const code = module * (size + 8)
  const height = margin * 3 + markSize + code
  const pixels = new Uint8Array(width * height).fill(paper)
  const paint = (colour: number, x: number, y: number, w: number, h: number) => {
    for (let row = y; row < y + h; row += 1) pixels.fill(colour, row * width + x, row * width + x + w)
  }
  paint(ink, 0, 0, width, 4)
  paint(ink, 0, height - 4, width, 4)
  paint(ink, 0, 0, 4, height)
  paint(ink, width - 4, 0, 4, height)
  const left = (width - markSize) / 2
  const unit = markSize / 40
  threads.forEach((boxes, index) => {
    for (const [x, y, w, h] of boxes)
      paint(isTrue ? 4 + index : faded, left + x * unit, margin + y * unit, w * unit, h * unit)
  })
  const codeLeft = Math.floor((width - code) / 2)
  const codeTop = margin * 2 + markSize
  paint(white, codeLeft, codeTop, code, code)
  for (let cell = 0; cell < size * size; cell += 1) {
    if (!data[cell]) continue
    const x = codeLeft + (4 + (cell % size)) * module
    paint(ink, x, codeTop + (4 + Math.floor(cell / size)) * module, module, module)
  }
  return { width, height, palette, pixels }
}
