import { Section, Tag, Timeline } from '#ui/index.ts'
import { words as common } from '../words.ts'
import type { Lived } from './queries-life.ts'
import { words } from './words.ts'

/** What the members decided and did together, the latest first. */
export const Life = ({ life }: { life: readonly Lived[] }) =>
  life.length === 0 ? null : (
    <Section id="vie" title={words.life} thread="project">
      <Timeline
        thread="project"
        events={life.map(({ at, sentence, title, path, fictional }) => ({
          date: at,
          text: (
            <>
              {sentence}
              {title && '\u00a0: '}
              {title && (path ? <a href={path}>{title}</a> : title)}{' '}
              {fictional && <Tag kind="demo">{common.fictional}</Tag>}
            </>
          ),
        }))}
      />
    </Section>
  )
