import { Empty, FoundList, LinkButton, More, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { PlacePageView } from './queries.ts'
import { words } from './words.ts'

/** What exists in a place and in all it contains; when there is nothing, an invitation and the nearest place that has something. */
export const SheetsHere = ({ view }: { view: PlacePageView }) => {
  const { place, projects, organisations } = view
  return (
    <>
      <Section id="projets" title={words.kinds.project} thread="project">
        {projects.total === 0 ? (
          <Nothing view={view} />
        ) : (
          <>
            <FoundList found={projects.hits} thread="project" />
            <p>
              <More to={paths.sheetsIn(place.id, 'projet')}>{words.all.project}</More>
            </p>
          </>
        )}
      </Section>
      <Section id="structures" title={words.kinds.organisation} thread="support">
        {organisations.total === 0 ? (
          <Empty
            title={words.noOrganisation}
            level={3}
            action={
              <LinkButton kind="alt" to={paths.newSheetIn(place.id, 'organisation')}>
                {words.addOrganisation}
              </LinkButton>
            }
          >
            {words.emptyOrganisations}
          </Empty>
        ) : (
          <>
            <FoundList found={organisations.hits} thread="support" />
            <p>
              <More to={paths.sheetsIn(place.id, 'organisation')}>{words.all.organisation}</More>
            </p>
          </>
        )}
      </Section>
    </>
  )
}

const Nothing = ({ view: { place, nearest, wider } }: { view: PlacePageView }) => (
  <Empty
    title={wider.length > 0 ? words.noProjectButWider : words.noProject}
    level={3}
    action={
      <>
        <LinkButton to={paths.newSheetIn(place.id, 'projet')}>{words.add}</LinkButton>
        {nearest && <More to={nearest.path}>{words.seeNearest(nearest.name)}</More>}
      </>
    }
  >
    {nearest ? `${words.emptyProjects} ${words.nearest(nearest.name, nearest.projects)}` : words.emptyProjects}
  </Empty>
)
