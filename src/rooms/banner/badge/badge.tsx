import { excerpt } from '#core/pure/text.ts'

type BadgeProps = { name: string; member: boolean; year: string }

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
  `.p{fill:${paper};stroke:${ink}}.t{fill:${ink}}.s{fill:${soft}}.a{stroke:${a}}.b{stroke:${b}}.c{stroke:${c}}.d{stroke:${d}}`

const style = `text{font-family:Bricolage Grotesque,Atkinson Hyperlegible Next,system-ui,sans-serif}${colours(light)}@media(prefers-color-scheme:dark){${colours(dark)}}`

/** The badge of a project: the woven #, whole for a member; of a former member, the seam of its thread is undone. */
export const Badge = ({ name, member, year }: BadgeProps) => {
  const said = member ? `Membre de la bannière · ${year}` : 'Ancien membre de la bannière'
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width="280" height="64" viewBox="0 0 280 64" role="img">
      <title>{`${name}\u00a0: ${said.toLowerCase()} #FrenchImpact`}</title>
      <style>{style}</style>
      <rect
        class="p"
        x="1"
        y="1"
        width="278"
        height="62"
        rx="3"
        stroke-width="2"
        stroke-dasharray={member ? undefined : '5 5'}
      />
      <g fill="none" stroke-width="5" transform="translate(16 12) skewX(-9)">
        <path class={member ? 'a' : 's'} stroke-dasharray={member ? undefined : '3 4'} d="M14.5 2v22M14.5 31v7" />
        <path class="b" d="M27 2v7M27 16v22" />
        <path class="c" d="M2 12.5h9M18 12.5h21" />
        <path class="d" d="M2 27.5h21.5M30.5 27.5h8.5" />
      </g>
      <text class="t" x="70" y="29" font-size="16" font-weight="700">
        {excerpt(name, 24)}
      </text>
      <text class="s" x="70" y="49" font-size="12.5">
        {said}
      </text>
    </svg>
  )
}
