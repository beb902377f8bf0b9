import { acceptedEndings, officeDocuments } from '#core/files.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Comments,
  Disclosure,
  FileField,
  Form,
  Item,
  List,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { isOpen } from '../rules.ts'
import { type Shown, sent } from './forms.ts'
import type { HolderView } from './queries-case.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

type Props = { view: HolderView; shown: Shown }

const canWrite = ({ blocker: { status } }: HolderView) => isOpen(status) || status === 'answered'

/** What was said by either side, notes shared with the holder included, and the form to say more. */
export const Exchange = ({ view, shown }: Props) => (
  <Section id="echanges" title={words.exchange} thread="agent">
    <Stack gap={5}>
      {view.messages.length === 0 && <p class="muted">{words.noExchange}</p>}
      <Comments
        comments={view.messages.map((one) => ({
          id: `m-${one.id}`,
          name: one.name ?? words.gone,
          at: one.at,
          tags: (
            <>
              <Tag>{words.sides[one.side]}</Tag> {one.kind === 'note' && <Tag icon="eye">{words.shared}</Tag>}
            </>
          ),
          body: <Spoken text={one.body} />,
        }))}
      />
      {canWrite(view) && (
        <Form to={paths.caseMessage(view.blocker.id)} {...sent('message', shown)}>
          <TextArea
            name="message"
            label={words.messageLabel}
            hint={words.messageHint}
            maxLength={limits.message}
            rows={5}
            required
          />
          <Actions>
            <Button icon="message-square">{words.send}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  </Section>
)

/** The letters that left, the documents of both sides, and the form to add one. */
export const Documents = ({ view, shown }: Props) => (
  <Section id="pieces" title={words.documents} thread="agent">
    <Stack gap={5}>
      {view.letters.map((one) => (
        <Disclosure summary={nbsp(one.subject)}>
          {one.sentOn && <p class="small muted">{words.letterTo(one.addressee, formatDay(one.sentOn))}</p>}
          <Spoken text={one.body} />
        </Disclosure>
      ))}
      {view.files.length === 0 ? (
        <p class="muted">{words.noDocuments}</p>
      ) : (
        <List tight>
          {view.files.map((one) => (
            <Item>
              <p>
                <a href={paths.caseFile(view.blocker.id, one.id)}>{nbsp(one.title)}</a>
              </p>
              <p class="small muted">
                {words.addedOn(formatDay(parisDay(one.at)))}. {words.sides[one.side]}.
              </p>
            </Item>
          ))}
        </List>
      )}
      {canWrite(view) && (
        <Form to={paths.caseFiles(view.blocker.id)} multipart {...sent('file', shown)}>
          <TextField name="title" label={words.fileTitle} maxLength={limits.title} required />
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept={acceptedEndings(officeDocuments)}
            required
          />
          <Actions>
            <Button kind="alt" icon="upload">
              {words.upload}
            </Button>
          </Actions>
        </Form>
      )}
    </Stack>
  </Section>
)
