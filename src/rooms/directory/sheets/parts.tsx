import { nbsp } from '#core/pure/text.ts'
import { placePath } from '#rooms/geography/index.ts'
import { BannerTag, Item, KeyValues, Links, List, Prose, Section, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common, placeName, stageNames } from '../words.ts'
import type { PublicSheet } from './api.ts'
import type { BorneProject } from './queries.ts'
import { words } from './words.ts'

/** A text typed in a form: a blank line begins a paragraph, a line break stays one. */
export const Paragraphs = ({ text }: { text: string }) => (
  <Prose>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {nbsp(line)}
          </>
        ))}
      </p>
    ))}
  </Prose>
)

type Place = PublicSheet['places'][number]

const PlaceLink = ({ place }: { place: Place }) => <a href={placePath(place.slug)}>{placeName(place)}</a>

export const Where = ({ places, seat }: { places: readonly Place[]; seat: Place | null }) => (
  <Section id="lieux" title={words.where} thread="territory">
    <Links items={places.map((place) => ({ href: placePath(place.slug), label: placeName(place) }))} />
    {seat && <KeyValues items={[[words.seat, <PlaceLink place={seat} />]]} />}
  </Section>
)

export const ProjectList = ({ projects }: { projects: readonly BorneProject[] }) => (
  <Section id="projets" title={words.projects} thread="project">
    <List>
      {projects.map((project) => (
        <Item
          name={project.name}
          href={paths.sheet('project', project.slug)}
          thread="project"
          level={3}
          details={
            <>
              {project.banner && <BannerTag former={project.banner === 'former'} href={paths.bannerOf(project.slug)} />}
              {project.fictional && <Tag kind="demo">{common.fictional}</Tag>}
              {project.stage && <span class="muted">{stageNames[project.stage]}</span>}
            </>
          }
        >
          <p>{nbsp(project.summary)}</p>
        </Item>
      ))}
    </List>
  </Section>
)
