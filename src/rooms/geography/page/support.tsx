import { List, More, Section, Tag } from '#ui/index.ts'
import type { Support } from '../around/queries-support.ts'
import { paths } from '../paths.ts'
import type { Place } from './queries.ts'
import { words } from './words.ts'

/** The labelled structures on which a project may lean here; a family that nobody holds is named. */
export const SupportHere = ({ place, support }: { place: Place; support: readonly Support[] }) =>
  support.length === 0 ? null : (
    <Section id="soutien" title={words.support} intro={words.supportIntro} thread="support">
      <List tight>
        {support.map(({ family, total, structures }) => (
          <li>
            {total === 0 ? (
              <span class="muted">{words.noSupport(family)}</span>
            ) : (
              <>
                <Tag kind="label">{family}</Tag>{' '}
                {structures.map(({ name, slug, fictional }, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={paths.labelOf(slug)}>{name}</a>
                    {fictional && (
                      <>
                        {' '}
                        <Tag kind="demo">{words.fictional}</Tag>
                      </>
                    )}
                  </>
                ))}
                {total > structures.length && ` ${words.moreSupport(total - structures.length)}`}
              </>
            )}
          </li>
        ))}
      </List>
      <p class="row">
        <More to={paths.labelsIn(place.name, place.id)}>{words.allSupport}</More>
        <More to={paths.supportIn(place.slug)}>{words.supportWork}</More>
        <More to={paths.coverage(place.kind === 'department' ? place.code : null)}>{words.coverage}</More>
      </p>
    </Section>
  )
