import { Empty, FoundList, LinkButton, More, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words } from '../words.ts'
import type { ChallengePageView } from './queries.ts'

/** The projects and organisations that answer a challenge, or an invitation to be the first. */
export const SheetsOn = ({ view: { challenge, projects, organisations } }: { view: ChallengePageView }) => (
  <>
    <Section id="projets" title={words.projectsTitle} thread="project">
      {projects.total === 0 ? (
        <Empty
          title={words.noProject}
          level={3}
          action={<LinkButton to={paths.newSheet('projet')}>{words.addProject}</LinkButton>}
        >
          {words.noProjectText}
        </Empty>
      ) : (
        <>
          <FoundList found={projects.hits} thread="project" />
          <p>
            <More to={paths.sheetsOn(challenge.slug, 'projet')}>{words.allProjects}</More>
          </p>
        </>
      )}
    </Section>
    <Section id="structures" title={words.organisationsTitle} thread="support">
      {organisations.total === 0 ? (
        <Empty
          title={words.noOrganisation}
          level={3}
          action={
            <LinkButton kind="alt" to={paths.newSheet('organisation')}>
              {words.addOrganisation}
            </LinkButton>
          }
        >
          {words.noOrganisationText}
        </Empty>
      ) : (
        <>
          <FoundList found={organisations.hits} thread="support" />
          <p>
            <More to={paths.sheetsOn(challenge.slug, 'organisation')}>{words.allOrganisations}</More>
          </p>
        </>
      )}
    </Section>
  </>
)
