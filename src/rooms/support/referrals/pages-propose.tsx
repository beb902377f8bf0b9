import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  More,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { StructureField } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { Structure } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Recipient } from './queries-recipients.ts'
import { destinations, limits } from './rules.ts'
import { destinationNames, words } from './words.ts'

type Props = {
  project: { id: string; name: string; slug: string }
  structures: readonly Structure[]
  q: string
  recipients: readonly Recipient[]
  values: Typed
  errors: FieldErrors
}

const hintOf = ({ place, labels, isReachable }: Recipient): string =>
  [labels.join(', '), place, !isReachable && words.propose.unkept].filter(Boolean).join(' · ')

/** Searching comes first and changes the list of the form; what cannot receive anything is shown and cannot be chosen. */
export const ProposePage = ({ project, structures, q, recipients, values, errors }: Props) => (
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
    <Stack gap={6}>
      {structures.some(({ accompanies }) => accompanies) && (
        <p>
          <More to={paths.accompany(project.id)}>{words.propose.accompany}</More>
        </p>
      )}
      <Form to={paths.refer(project.id)} method="get" inline>
        <TextField name="q" label={words.propose.search} value={q} autocomplete="off" />
        <Button kind="alt">{words.propose.searchButton}</Button>
      </Form>
      <Section id="proposer" title={words.propose.title} hideTitle>
        <Form to={paths.refer(project.id)} values={values} errors={errors}>
          <HiddenField name="q" value={q} />
          <StructureField structures={structures} />
          <RadioGroup
            name="destination"
            label={words.propose.destination}
            value="structure"
            required
            options={destinations.map((value) => ({
              value,
              label: destinationNames[value],
              disabled: value !== 'structure',
              hint: value === 'structure' ? undefined : words.propose.soon,
            }))}
          />
          {recipients.length === 0 ? (
            <p>{words.propose.noneFound}</p>
          ) : (
            <RadioGroup
              name="to"
              label={words.propose.found}
              hint={words.propose.foundHint}
              required
              options={recipients.map((one) => ({
                value: one.id,
                label: one.name,
                hint: hintOf(one),
                disabled: !one.isReachable,
              }))}
            />
          )}
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
    </Stack>
  </Page>
)

export const trailOf = (id: string, heading: string, here: string) => [
  crumbs.referrals,
  { href: paths.referral(id), label: heading },
  { label: here },
]
