import { type Day, parisDay } from '#core/pure/dates.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import { Empty, Item, LinkButton, List, More, Page, PageHead, PostButton, Row, Section, Stack, Tag } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { type Charter, questionsOf } from '../rules.ts'
import { words as common } from '../words.ts'
import type { MyProject } from './queries.ts'
import { purgeDay } from './rules.ts'
import { words } from './words.ts'

const creation = `${directoryPaths.newSheet}?genre=projet`

type StartProps = {
  charter: Charter
  /** Those of the person signed in; null for a visitor. */
  projects: readonly MyProject[] | null
}

export const StartPage = ({ charter, projects }: StartProps) => (
  <Page title={words.start.title} trail={[crumbs.home, { label: words.start.title }]} thread="project">
    <PageHead
      title={words.start.title}
      lede={words.start.lede(charter.criteria.length, questionsOf(charter).length)}
      thread="project"
      kind={common.banner}
    />
    {projects ? <Mine projects={projects} /> : <Explained charter={charter} />}
  </Page>
)

/** For someone who is not signed in: what will be asked, and the way there. */
const Explained = ({ charter }: { charter: Charter }) => (
  <Stack gap={7}>
    <Section id="chemin" title={words.start.path} thread="project">
      <ol class="hist">
        {words.start.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Row>
        <LinkButton to={paths.signUp}>{words.start.signUp}</LinkButton>
        <LinkButton to={paths.signIn} kind="alt">
          {words.start.signIn}
        </LinkButton>
      </Row>
    </Section>
    <Section id="demande" title={words.start.asked} intro={words.start.answers} thread="project">
      <List>
        {charter.criteria.map(({ title, questions }) => (
          <li class="flow f2">
            <h3>{title}</h3>
            {questions.map((asked) => (
              <p>{asked.title}</p>
            ))}
          </li>
        ))}
      </List>
      <p>
        <More to={paths.charter}>{words.readCharter}</More>
      </p>
    </Section>
  </Stack>
)

const Mine = ({ projects }: { projects: readonly MyProject[] }) =>
  projects.length === 0 ? (
    <Empty title={words.start.none} action={<LinkButton to={creation}>{words.start.create}</LinkButton>}>
      {words.start.noneText}
    </Empty>
  ) : (
    <Section id="projets" title={words.start.mine}>
      <Stack>
        <List>
          {projects.map((project) => (
            <ProjectLine project={project} />
          ))}
        </List>
        <p>
          <More to={creation}>{words.start.another}</More>
        </p>
      </Stack>
    </Section>
  )

const ProjectLine = ({ project }: { project: MyProject }) => (
  <Item name={project.name} href={directoryPaths.sheet('project', project.slug)} thread="project" level={3}>
    <div class="flow f3">
      <State project={project} />
      <Row>
        {project.status === 'archived' ? (
          <LinkButton to={directoryPaths.archive(project.id)} kind="alt" small>
            {words.start.restore}
          </LinkButton>
        ) : (
          <PostButton
            to={`${paths.declare}/${project.id}`}
            label={words.start[actOf(project)]}
            about={project.name}
            kind={actOf(project) === 'renew' ? 'alt' : 'main'}
            small
          />
        )}
        {project.banner && <a href={paths.project(project.slug)}>{words.start.see}</a>}
        {project.banner === 'member' && <a href={paths.leave(project.id)}>{words.leave.title}</a>}
      </Row>
    </div>
  </Item>
)

const actOf = ({ draftId, banner }: MyProject): 'goOn' | 'renew' | 'rejoin' | 'begin' => {
  if (draftId) return 'goOn'
  return banner === 'member' ? 'renew' : banner === 'former' ? 'rejoin' : 'begin'
}

const State = ({ project }: { project: MyProject }) => {
  const purged = project.draftId && purgeOf(project)
  return (
    <>
      <div class="row small">
        {project.banner === 'member' && project.renewBy && (
          <Tag kind="banner">{words.start.member(project.renewBy)}</Tag>
        )}
        {project.banner === 'former' && <Tag icon="history">{words.start.former}</Tag>}
        {project.draftId && <Tag kind="provisional">{words.start.draft}</Tag>}
        {project.status === 'draft' && <Tag>{words.start.sheetDraft}</Tag>}
        {project.status === 'archived' && <Tag icon="history">{common.archived}</Tag>}
      </div>
      {project.status === 'archived' && <p class="small">{words.start.restoreText}</p>}
      {purged && <p class="small">{words.start.purge(purged)}</p>}
    </>
  )
}

/** The day this draft will be erased, once that was told and if nobody wrote in it since. */
const purgeOf = ({ updatedAt, purgeToldAt }: MyProject): Day | null =>
  updatedAt && purgeToldAt && purgeToldAt > updatedAt ? purgeDay(parisDay(updatedAt), parisDay(purgeToldAt)) : null
