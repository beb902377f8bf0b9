import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  EmailField,
  Form,
  List,
  More,
  Page,
  PageHead,
  Section,
  Stack,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { threads } from '../drafts/parts.tsx'
import type { StepChoices, StepPart } from '../drafts/steps/step.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../queries.ts'
import { words as common, kindNames } from '../words.ts'
import { limits, type ProposalPart, proposalParts } from './rules.ts'
import { partHints, partNames, words } from './words.ts'

const trailOf = ({ kind, slug, name }: Sheet) => [
  { href: paths.search, label: common.directory },
  { href: paths.sheet(kind, slug), label: name },
]

/** What is to be corrected: one part at a time, so that one may be accepted and another not. */
export const ProposePage = ({ sheet }: { sheet: Sheet }) => (
  <Page title={words.title} trail={[...trailOf(sheet), { label: words.title }]} thread={threads[sheet.kind]} noindex>
    <PageHead title={words.title} lede={words.lede(sheet.name)} />
    <Stack>
      <h2 class="t2">{words.choose}</h2>
      <List>
        {proposalParts.map((part) => (
          <li>
            <More to={paths.proposePart(sheet.kind, sheet.slug, part)}>{partNames[part]}</More>
            <p class="small muted">{partHints[part]}</p>
          </li>
        ))}
      </List>
    </Stack>
  </Page>
)

type PartProps = {
  sheet: Sheet
  part: ProposalPart
  form: StepPart
  values: Typed
  errors: FieldErrors
  choices: StepChoices
  signedIn: boolean
}

export const ProposePartPage = ({ sheet, part, form, values, errors, choices, signedIn }: PartProps) => (
  <Page
    title={`${words.title}, ${sheet.name}`}
    trail={[
      ...trailOf(sheet),
      { href: paths.propose(sheet.kind, sheet.slug), label: words.title },
      { label: partNames[part] },
    ]}
    thread={threads[sheet.kind]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={words.partTitle(part)}
      kind={`${kindNames[sheet.kind]}, ${sheet.name}`}
      thread={threads[sheet.kind]}
      lede={words.partLede}
    />
    <Form to={paths.proposePart(sheet.kind, sheet.slug, part)} values={values} errors={errors}>
      <form.Fields
        sheetId={sheet.id}
        kind={sheet.kind}
        isPublished={sheet.status === 'published'}
        hasLogo={false}
        isProposal
        choices={choices}
        values={values}
      />
      <Section id="proposition" title={words.facts}>
        <TextArea name="why" label={words.why} hint={words.whyHint} rows={3} required maxLength={limits.why} />
        <UrlField name="source" label={words.source} />
        {!signedIn && <EmailField name="email" label={words.email} hint={words.emailHint} autocomplete="email" />}
      </Section>
      <div hidden>
        <TextField name="site_web" label={words.trap} autocomplete="off" />
      </div>
      <Actions>
        <Button>{words.submit}</Button>
        <a href={paths.propose(sheet.kind, sheet.slug)}>{words.otherPart}</a>
      </Actions>
    </Form>
  </Page>
)
