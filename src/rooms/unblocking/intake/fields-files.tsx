import { acceptedEndings, officeDocuments } from '#core/files.ts'
import { Button, CheckboxGroup, Fields, FileField, List, Row, TextField } from '#ui/index.ts'
import type { CaseFile } from '../cases/files/queries.ts'
import { paths } from '../paths.ts'
import { words } from './words.ts'

type Props = { draft: { id: string } | null; files: readonly CaseFile[] }

/** What was joined, and one more: in the form itself, so that nothing typed is lost on the way. */
export const FileFields = ({ draft, files }: Props) => (
  <Fields legend={words.files} hint={words.filesHint}>
    {files.length > 0 && (
      <List tight>
        {files.map(({ id, title }) => (
          <li>
            <a href={draft ? paths.caseFile(draft.id, id) : ''}>{title}</a>
          </li>
        ))}
      </List>
    )}
    <FileField name="file" label={words.file} hint={words.fileHint} accept={acceptedEndings(officeDocuments)} />
    <TextField name="file_title" label={words.fileTitle} hint={words.fileTitleHint} autocomplete="off" />
    {files.length > 0 && (
      <CheckboxGroup
        name="remove"
        label={words.takeBack}
        options={files.map(({ id, title }) => ({ value: id, label: title }))}
      />
    )}
    <Row>
      <Button kind="alt" small name="go" value="attach" icon="upload" novalidate>
        {words.attach}
      </Button>
    </Row>
  </Fields>
)
