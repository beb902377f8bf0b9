import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { formatInstant } from '#core/pure/dates.ts'
import { Actions, Button, Form, HiddenField, List, More, Note, Page, PageHead, Stack } from '#ui/index.ts'
import type { CaseFile } from '../cases/files/queries.ts'
import { paths } from '../paths.ts'
import { isOpen, type Status } from '../rules.ts'
import { words as roomWords } from '../words.ts'
import { BlockFields, WantsFields } from './fields-block.tsx'
import { FileFields } from './fields-files.tsx'
import { type Choices, ProjectFields } from './fields-project.tsx'
import { RequestFields } from './fields-request.tsx'
import type { DraftLine } from './queries.ts'
import { words } from './words.ts'

type Props = {
  /** Null before it was kept once. */
  draft: { id: string; movedAt: Date; status: Status } | null
  files: readonly CaseFile[]
  /** Others that were begun. */
  drafts: readonly DraftLine[]
  choices: Choices
  errors: FieldErrors
  values: Typed
}

/** It left meanwhile: what was typed is only to be read again, and put in a message. */
const isSent = (draft: Props['draft']) => draft !== null && draft.status !== 'draft'
/** And a message may still be written in it. */
const isHeard = ({ status }: NonNullable<Props['draft']>) => isOpen(status) || status === 'answered'

const ledeOf = (draft: Props['draft']) => {
  if (!draft) return words.askLede
  if (isSent(draft)) return isHeard(draft) ? words.sentLede : words.overLede
  return words.saved(formatInstant(draft.movedAt))
}

/** What blocks, in the words of whoever meets it; kept as far as it goes. */
export const DraftPage = ({ draft, files, drafts, choices, errors, values }: Props) => (
  <Page
    title={draft ? words.draft : words.ask}
    thread="agent"
    trail={[{ href: paths.home, label: roomWords.room }, { label: draft ? words.draft : words.ask }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.askTitle} thread="agent" kind={words.ask} lede={ledeOf(draft)} />
    <Stack gap={6}>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      <Form to={draft ? paths.draft(draft.id) : paths.ask} errors={errors} values={values} multipart legend={false}>
        <p class="small muted">{words.legend}</p>
        {typeof values.version === 'string' && <HiddenField name="version" value={values.version} />}
        <ProjectFields {...choices} />
        <WantsFields />
        <BlockFields />
        <RequestFields />
        {isSent(draft) || <FileFields draft={draft} files={files} />}
        {isSent(draft) || (
          <Actions>
            <Button name="go" value="check">
              {words.check}
            </Button>
            <Button kind="alt" name="go" value="keep" novalidate>
              {words.keep}
            </Button>
          </Actions>
        )}
      </Form>
      {draft && (
        <p>
          {isSent(draft) ? (
            <More to={paths.case(draft.id)}>{isHeard(draft) ? words.seeSent : words.seeOver}</More>
          ) : (
            <More to={paths.draftDrop(draft.id)}>{words.drop}</More>
          )}
        </p>
      )}
    </Stack>
  </Page>
)

const Drafts = ({ drafts }: Pick<Props, 'drafts'>) => (
  <Note title={words.drafts}>
    <p>{words.draftLeft(drafts.length)}</p>
    <List tight>
      {drafts.map(({ id, title, movedAt }) => (
        <li>
          <a href={paths.draft(id)}>{title || words.untitled}</a>{' '}
          <span class="small muted">{formatInstant(movedAt)}</span>
        </li>
      ))}
    </List>
  </Note>
)
