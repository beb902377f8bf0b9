import { excerpt } from '#core/pure/text.ts'
import type { Modules } from './drawing.ts'

const size = { width: 360, height: 470 }

const colours = {
  paper: '#fffdf4',
  ink: '#14232a',
  soft: '#4c5a60',
  threads: ['#b23820', '#0f5a70', '#7b2d5b', '#2c6832'],
}

const threads = ['M14.5 2v22M14.5 31v7', 'M27 2v7M27 16v22', 'M2 12.5h9M18 12.5h21', 'M2 27.5h21.5M30.5 27.5h8.5']

type Props = { title: string; achievement: string; subject: string; state: string; isTrue: boolean; modules: Modules }

/** The picture of an attestation: what, for whom, what it was worth when it was drawn, and the code that leads to what is true today. */
export const AttestationBadge = ({ title, achievement, subject, state, isTrue, modules }: Props) => (
  <svg xmlns="http://www.w3.org/2000/svg" {...size} viewBox={`0 0 ${size.width} ${size.height}`} role="img">
    <title>{title}</title>
    <rect x="2" y="2" width="356" height="466" fill={colours.paper} stroke={colours.ink} stroke-width="4" />
    <g fill="none" stroke-width="5" transform="translate(132 20) scale(2.3) skewX(-9)">
      {threads.map((d, index) => (
        <path d={d} stroke={isTrue ? colours.threads[index] : colours.soft} />
      ))}
    </g>
    <g
      font-family="Bricolage Grotesque,Atkinson Hyperlegible Next,system-ui,sans-serif"
      text-anchor="middle"
      fill={colours.ink}
    >
      <Line y={145} text={achievement} fontSize={15} />
      <Line y={175} text={subject} fontSize={20} bold />
      <Line y={200} text={state} fontSize={14} />
    </g>
    <Code modules={modules} />
  </svg>
)

const room = 320

/** A line, squeezed when it would cross the border: the fonts of who looks at it are not ours. */
const Line = ({ y, text, fontSize, bold }: { y: number; text: string; fontSize: number; bold?: boolean }) => {
  const shown = excerpt(text, 46)
  const fits = [...shown].length * fontSize * (bold ? 0.6 : 0.54) < room
  return (
    <text
      x={size.width / 2}
      y={y}
      font-size={fontSize}
      font-weight={bold ? 700 : undefined}
      textLength={fits ? undefined : room}
      lengthAdjust={fits ? undefined : 'spacingAndGlyphs'}
    >
      {shown}
    </text>
  )
}

const codeSide = 230

const Code = ({ modules: { size: cells, data } }: { modules: Modules }) => {
  const dark = Array.from({ length: cells * cells }, (_, cell) => cell).filter((cell) => data[cell])
  const d = dark.map((cell) => `M${(cell % cells) + 4} ${Math.floor(cell / cells) + 4}h1v1h-1z`).join('')
  const scale = codeSide / (cells + 8)
  return (
    <g transform={`translate(65 218) scale(${scale})`} shape-rendering="crispEdges">
      <rect width={cells + 8} height={cells + 8} fill="#fff" />
      <path d={d} fill="#000" />
    </g>
  )
}
