import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, HiddenField, Page, PageHead, TextArea } from '#ui/index.ts'
import { StructureField } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { Structure } from '../rules.ts'
import { words as common } from '../words.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

type Props = {
  project: { id: string; name: string; slug: string }
  structures: readonly Structure[]
  /** The accepted referral it comes from, if it does. */
  referral: string
  values: Typed
  errors: FieldErrors
}

export const ProposePage = ({ project, structures, referral, values, errors }: Props) => (
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
      kind={common.accompaniments}
    />
    <Form to={paths.accompany(project.id)} values={values} errors={errors}>
      {referral && <HiddenField name="referral" value={referral} />}
      <StructureField structures={structures} />
      <TextArea
        name="purpose"
        label={words.propose.purpose}
        hint={words.propose.purposeHint}
        required
        rows={6}
        maxLength={limits.purpose}
      />
      <Actions>
        <Button>{words.propose.submit}</Button>
        <a href={`/projets/${project.slug}`}>{common.back}</a>
      </Actions>
    </Form>
  </Page>
)
