// Icons of the sprite src/ui/icons.svg (Lucide, ISC). Decorative: the word beside them carries the meaning.
import { useFrame } from './frame.tsx'

export type IconName =
  | 'search'
  | 'user'
  | 'menu'
  | 'x'
  | 'check'
  | 'circle-check'
  | 'triangle-alert'
  | 'info'
  | 'clock'
  | 'hourglass'
  | 'repeat-2'
  | 'arrow-right'
  | 'chevron-right'
  | 'chevron-down'
  | 'map-pin'
  | 'map'
  | 'list'
  | 'filter'
  | 'download'
  | 'upload'
  | 'external-link'
  | 'calendar'
  | 'mail'
  | 'message-square'
  | 'file-text'
  | 'lock'
  | 'eye'
  | 'history'
  | 'rss'
  | 'printer'
  | 'flag'
  | 'shield-check'
  | 'scale'
  | 'vote'
  | 'users'
  | 'hand'
  | 'euro'
  | 'copy'
  | 'waypoints'

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="ico" aria-hidden="true">
    <use href={`${useFrame().assets.icons}#i-${name}`} />
  </svg>
)

/** The # of the brand, four threads woven. */
export const Mark = () => (
  <svg class="mark" aria-hidden="true">
    <use href={`${useFrame().assets.icons}#mark`} />
  </svg>
)

/** The # with one dyed thread: its colour comes from the thread class around it. */
export const Hash = () => (
  <svg class="hash" aria-hidden="true">
    <use href={`${useFrame().assets.icons}#hash`} />
  </svg>
)
