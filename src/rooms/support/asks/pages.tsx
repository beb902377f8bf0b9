import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Checkbox,
  CheckboxGroup,
  Empty,
  Form,
  HiddenField,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Row,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Shown } from '../referrals/pages-one.tsx'
import { type Choosing, RecipientFilters, RecipientList } from '../referrals/pages-recipients.tsx'
import { limits } from '../referrals/rules.ts'
import { words as common } from '../words.ts'
import type { OwnProject } from './queries.ts'
import { words } from './words.ts'

type FrameProps = { lede?: string; errors?: FieldErrors; children?: Child }

const Frame = ({ lede = words.lede, errors = {}, children }: FrameProps) => (
  <Page
    title={words.title}
    trail={[{ href: paths.dashboard, label: common.support }, { label: words.title }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} lede={lede} thread="support" kind={common.support} />
    <Stack gap={6}>{children}</Stack>
  </Page>
)

export const NoProjectPage = () => (
  <Frame>
    <Empty title={words.noProject} action={<LinkButton to={paths.newProject}>{words.add}</LinkButton>}>
      {words.noProjectText}
    </Empty>
  </Frame>
)

/** For which of one's projects; the structure one comes from goes along. */
export const ChooseProjectPage = ({ projects, vers }: { projects: readonly OwnProject[]; vers: string }) => (
  <Frame>
    <Form to={paths.ask} method="get">
      {vers && <HiddenField name="vers" value={vers} />}
      <RadioGroup
        name="projet"
        label={words.chooseProject}
        hint={words.chooseProjectText}
        required
        options={projects.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Actions>
        <Button>{words.goProject}</Button>
      </Actions>
    </Form>
  </Frame>
)

type ChooseProps = { project: OwnProject; isOnly: boolean; choosing: Choosing; refusal: string | null }

/** To which structure: labelled ones only, the nearest to the project first. */
export const ChooseStructurePage = ({ project, isOnly, choosing, refusal }: ChooseProps) => (
  <Frame lede={`${words.for(project.name)}. ${words.rule}`}>
    {refusal && (
      <Note kind="fix">
        <p>{refusal}</p>
      </Note>
    )}
    <Row>
      {!isOnly && <More to={paths.ask}>{words.changeProject}</More>}
      <More to={paths.project(project.id)}>{words.mine}</More>
    </Row>
    <RecipientFilters choosing={choosing} />
    <RecipientList choosing={choosing} title={words.chooseStructure} />
  </Frame>
)

type AskProps = {
  project: OwnProject
  /** Null once it is not public any more. */
  to: { id: string; name: string } | null
  vault: readonly Shown[]
  values: Typed
  errors: FieldErrors
}

/** The need, what is expected, and the documents that go along: consent is given here, for this structure and no other. */
export const AskPage = ({ project, to, vault, values, errors }: AskProps) => (
  <Frame lede={to ? words.toAndFor(to.name, project.name) : words.for(project.name)} errors={errors}>
    <p>{nbsp(words.lede)}</p>
    <Form to={paths.ask} values={values} errors={errors}>
      <HiddenField name="projet" value={project.id} />
      <RadioGroup
        name="vers"
        label={words.to}
        value={to?.id}
        required
        options={[to ? { value: to.id, label: to.name } : { value: '', label: words.gone, disabled: true }]}
      />
      <p>
        <More to={paths.askFor(project.id)}>{words.change}</More>
      </p>
      <TextArea name="motive" label={words.need} hint={words.needHint} required maxLength={limits.motive} />
      <TextArea
        name="expected"
        label={words.expected}
        hint={words.expectedHint}
        required
        rows={3}
        maxLength={limits.expected}
      />
      {vault.length === 0 ? (
        <p>{words.noDocuments}</p>
      ) : (
        <CheckboxGroup
          name="documents"
          label={words.documents}
          hint={words.documentsHint}
          options={vault.map(({ id, title, size }) => ({ value: id, label: title, hint: size }))}
        />
      )}
      <p>
        <More to={paths.vault(project.id)}>{words.vault}</More>
      </p>
      <Checkbox name="consent" label={words.consent} required />
      <Actions>
        <Button>{words.submit}</Button>
        <a href={paths.project(project.id)}>{common.back}</a>
      </Actions>
    </Form>
  </Frame>
)
