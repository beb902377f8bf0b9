import { fitted, linesOf } from './rules.ts'
import { words } from './words.ts'

type BadgeProps = { name: string; member: boolean; fictional: boolean; year: string }

export const badgeSize = { width: 300, height: 88 }

/** Where the texts begin, and what is left for them inside the border. */
const left = 78
const room = badgeSize.width - left - 14

const light = {
  paper: '#fffdf4',
  ink: '#14232a',
  soft: '#4c5a60',
  a: '#b23820',
  b: '#0f5a70',
  c: '#7b2d5b',
  d: '#2c6832',
}
const dark = {
  paper: '#101c22',
  ink: '#f2efe4',
  soft: '#b9c3c4',
  a: '#ff9d85',
  b: '#83cddf',
  c: '#f0a5ce',
  d: '#93d28d',
}

const colours = ({ paper, ink, soft, a, b, c, d }: typeof light) =>
  `.p{fill:${paper};stroke:${ink}}.t{fill:${ink}}.s{fill:${soft}}.u{stroke:${soft}}.a{stroke:${a}}.b{stroke:${b}}.c{stroke:${c}}.d{stroke:${d}}`

const style = `text{font-family:Bricolage Grotesque,Atkinson Hyperlegible Next,system-ui,sans-serif}${colours(light)}@media(prefers-color-scheme:dark){${colours(dark)}}`

/** The badge of a project: the woven #, whole for a member; of a former member, the seam of its thread is undone. */
export const Badge = ({ name, member, fictional, year }: BadgeProps) => {
  const said = member ? words.member(year) : words.former
  const lines = linesOf(name, 26)
  const size = lines.length > 1 ? 14 : 16
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...badgeSize}
      viewBox={`0 0 ${badgeSize.width} ${badgeSize.height}`}
      role="img"
    >
      <title>{words.title(name, said, fictional)}</title>
      <style>{style}</style>
      <rect
        class="p"
        x="1"
        y="1"
        width={badgeSize.width - 2}
        height={badgeSize.height - 2}
        rx="3"
        stroke-width="2"
        stroke-dasharray={member ? undefined : '5 5'}
      />
      <g fill="none" stroke-width="5" transform="translate(20 23) skewX(-9)">
        {member ? <path class="a" d="M14.5 2v22M14.5 31v7" /> : <path class="u" d="M14.5 2v7M12 14l4 5M15 31v3" />}
        <path class="b" d="M27 2v7M27 16v22" />
        <path class="c" d="M2 12.5h9M18 12.5h21" />
        <path class="d" d="M2 27.5h21.5M30.5 27.5h8.5" />
      </g>
      <Line y={21} size={12} class="s" weight={700}>
        {fictional ? `${words.house} · ${words.fictional}` : words.house}
      </Line>
      {lines.map((line, index) => (
        <Line y={lines.length > 1 ? 39 + index * 17 : 46} size={size} class="t" weight={700}>
          {line}
        </Line>
      ))}
      <Line y={lines.length > 1 ? 75 : 69} size={12.5} class="s">
        {said}
      </Line>
    </svg>
  )
}

type LineProps = { y: number; size: number; class: string; weight?: number; children: string }

/** One line, squeezed when it would cross the border: the fonts of the site that shows the badge are not ours. */
const Line = ({ y, size, weight, children, ...look }: LineProps) => (
  <text
    {...look}
    x={left}
    y={y}
    font-size={size}
    font-weight={weight}
    textLength={fitted(children, size, room) ? undefined : room}
    lengthAdjust={fitted(children, size, room) ? undefined : 'spacingAndGlyphs'}
  >
    {children}
  </text>
)
