import type { FieldErrors, Typed } from '#core/forms.ts'
import { directoryPaths, type SheetInHand } from '#rooms/directory/index.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  HiddenField,
  Item,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Section,
  Split,
  Stack,
  Steps,
  Table,
  Tag,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Charter, Criterion } from '../rules.ts'
import { words as common } from '../words.ts'
import { QuestionFields } from './fields.tsx'
import type { Declaration, MyProject } from './queries.ts'
import { review } from './rules.ts'
import { words } from './words.ts'

const home = { href: paths.home, label: common.banner }
const creation = `${directoryPaths.newSheet}?genre=projet`

export const StartPage = ({ projects }: { projects: readonly MyProject[] }) => (
  <Page title={words.start.title} trail={[home, { label: words.start.title }]} thread="project" noindex>
    <PageHead title={words.start.title} lede={words.start.lede} thread="project" kind={common.banner} />
    {projects.length === 0 ? (
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
    )}
  </Page>
)

const ProjectLine = ({ project }: { project: MyProject }) => (
  <Item
    name={project.name}
    href={directoryPaths.sheet('project', project.slug)}
    thread="project"
    level={3}
    details={
      <>
        {project.banner === 'member' && project.renewBy && (
          <Tag kind="banner">{words.start.member(project.renewBy)}</Tag>
        )}
        {project.banner === 'former' && <Tag icon="history">{words.start.former}</Tag>}
        {project.draftId && <Tag kind="provisional">{words.start.draft}</Tag>}
        {project.status === 'draft' && <span class="muted">{words.start.sheetDraft}</span>}
      </>
    }
  >
    <p class="row">
      <PostButton
        to={`${paths.declare}/${project.id}`}
        label={project.draftId ? words.start.goOn : project.banner === 'member' ? words.start.renew : words.start.begin}
        about={project.name}
        kind={project.banner === 'member' && !project.draftId ? 'alt' : 'main'}
        small
      />
      {project.banner && <More to={paths.project(project.slug)}>{words.start.see}</More>}
      {project.banner === 'member' && <a href={paths.leave(project.id)}>{words.leave.title}</a>}
    </p>
  </Item>
)

/** What everyone who writes a declaration finds around each step. */
export type DraftView = { draft: Pick<Declaration, 'id'>; sheet: Pick<SheetInHand, 'id' | 'name'>; charter: Charter }

const titleOf = (charter: Charter, step: string): string =>
  charter.criteria.find(({ slug }) => slug === step)?.title ?? words.review

export const Walk = ({ view: { draft, charter }, step }: { view: DraftView; step: string }) => {
  const steps = [...charter.criteria.map(({ slug }) => slug), review]
  return (
    <Steps
      label={words.steps}
      steps={steps.map((slug) => ({ label: titleOf(charter, slug), href: paths.step(draft.id, slug) }))}
      current={steps.indexOf(step)}
    />
  )
}

export const Around = ({ view: { draft, charter }, step }: { view: DraftView; step: string }) => (
  <>
    <Section id="charte" title={common.charter}>
      <Stack gap={3}>
        <p>{words.under(charter.number, charter.publishedOn)}</p>
        {charter.maturity === 'proposal' && <p class="small muted">{words.proposal}</p>}
        <p>
          <More to={paths.charterVersion(charter.number)}>{words.readCharter}</More>
        </p>
      </Stack>
    </Section>
    <Section id="plus-tard" title={words.resume}>
      <Stack gap={3}>
        <p>{words.resumeText}</p>
        <PostButton to={paths.resume(draft.id)} label={words.resume} hidden={{ step }} kind="alt" small icon="mail" />
        <p>
          <a href={paths.discard(draft.id)}>{words.discard}</a>
        </p>
      </Stack>
    </Section>
  </>
)

export type Conflict = { label: string; stored: string; typed: string }

type StepProps = {
  view: DraftView
  sheet: SheetInHand
  criterion: Criterion
  version: number
  values: Typed
  errors: FieldErrors
  files: readonly string[]
  conflicts?: readonly Conflict[] | undefined
}

export const StepPage = ({ view, sheet, criterion, version, values, errors, files, conflicts }: StepProps) => (
  <Page
    title={`${criterion.title}, ${view.sheet.name}`}
    trail={[home, { href: paths.declare, label: words.start.title }, { label: view.sheet.name }]}
    thread="project"
    errorCount={Object.values(errors).flat().length}
    noindex
  >
    <PageHead title={criterion.title} kind={words.of(view.sheet.name)} thread="project" lede={criterion.statement}>
      <Walk view={view} step={criterion.slug} />
    </PageHead>
    <Split label={common.charter} aside={<Around view={view} step={criterion.slug} />}>
      {conflicts && <ConflictNote conflicts={conflicts} />}
      <Note>
        <p>{criterion.rule}</p>
      </Note>
      <Form to={paths.step(view.draft.id, criterion.slug)} errors={errors} values={values} multipart>
        <HiddenField name="version" value={version} />
        {criterion.questions.map((asked) => (
          <QuestionFields
            asked={asked}
            sheet={sheet}
            values={values}
            hasFile={files.includes(asked.code)}
            alone={criterion.questions.length === 1}
          />
        ))}
        <Actions>
          <Button name="go" value="next">
            {words.save}
          </Button>
          <Button kind="alt" name="go" value="later">
            {words.later}
          </Button>
        </Actions>
      </Form>
    </Split>
  </Page>
)

const ConflictNote = ({ conflicts }: { conflicts: readonly Conflict[] }) => (
  <Section id="conflit" title={words.stale.title} intro={words.stale.text} thread="project">
    {conflicts.length > 0 && (
      <Table
        caption={words.stale.title}
        hideCaption
        stack
        rows={[...conflicts]}
        columns={[
          { label: 'Champ', cell: (row) => row.label },
          { label: 'Enregistré', cell: (row) => row.stored || words.stale.nothing },
          { label: 'Ce que vous avez tapé', cell: (row) => row.typed || words.stale.nothing },
        ]}
      />
    )}
  </Section>
)
