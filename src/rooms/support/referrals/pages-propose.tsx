import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, More, Page, PageHead, RadioGroup, Section, Stack, TextArea } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { StructureField } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { Structure } from '../rules.ts'
import { words as common } from '../words.ts'
import { type Choosing, RecipientFilters, RecipientList } from './pages-recipients.tsx'
import { destinations, isToCome, limits } from './rules.ts'
import { destinationHints, destinationNames, words } from './words.ts'

type Project = { id: string; name: string; slug: string }
type Props = {
  project: Project
  structures: readonly Structure[]
  to: { id: string; name: string; isFunder: boolean }
  values: Typed
  errors: FieldErrors
}

type FrameProps = { project: Project; errors?: FieldErrors; children?: Child }

const Frame = ({ project, errors = {}, children }: FrameProps) => (
  <Page
    title={words.propose.title}
    trail={[{ href: `/projets/${project.slug}`, label: project.name }, { label: words.propose.title }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={words.propose.title}
      lede={words.propose.lede(project.name)}
      thread="support"
      kind={common.referrals}
    />
    {children}
  </Page>
)

type ChooseProps = {
  project: Project
  structures: readonly Structure[]
  choosing: Choosing
  error?: string | undefined
}

/** First to whom: the list has its own address, so that nothing typed afterwards is lost by looking further. */
export const ChooseRecipientPage = ({ project, structures, choosing, error }: ChooseProps) => (
  <Frame project={project}>
    <Stack gap={6}>
      {structures.some(({ accompanies }) => accompanies) && (
        <p>
          <More to={paths.accompany(project.id)}>{words.propose.accompany}</More>
        </p>
      )}
      <RecipientFilters choosing={choosing} />
      <RecipientList choosing={choosing} title={words.propose.choose} error={error} />
    </Stack>
  </Frame>
)

/** Then why, and what is expected of it. */
export const ProposePage = ({ project, structures, to, values, errors }: Props) => (
  <Frame project={project} errors={errors}>
    <Section id="proposer" title={words.propose.title} hideTitle>
      <Form to={paths.refer(project.id)} values={values} errors={errors}>
        <RadioGroup
          name="to"
          label={words.propose.chosen}
          value={to.id}
          required
          options={[{ value: to.id, label: to.name }]}
        />
        <p>
          <More to={paths.refer(project.id)}>{words.propose.change}</More>
        </p>
        <StructureField structures={structures} />
        <RadioGroup
          name="destination"
          label={words.propose.destination}
          value="structure"
          required
          options={destinations.map((value) => ({
            value,
            label: destinationNames[value],
            disabled: isToCome(value) || (value === 'fund' && !to.isFunder),
            hint: value === 'fund' && !to.isFunder ? words.propose.notAFund : destinationHints[value],
          }))}
        />
        <TextArea
          name="motive"
          label={words.propose.motive}
          hint={words.propose.motiveHint}
          required
          maxLength={limits.motive}
        />
        <TextArea
          name="expected"
          label={words.propose.expected}
          hint={words.propose.expectedHint}
          required
          rows={3}
          maxLength={limits.expected}
        />
        <Actions>
          <Button>{words.propose.submit}</Button>
          <a href={`/projets/${project.slug}`}>{common.back}</a>
        </Actions>
      </Form>
    </Section>
  </Frame>
)

export const trailOf = (id: string, heading: string, here: string) => [
  crumbs.referrals,
  { href: paths.referral(id), label: heading },
  { label: here },
]
