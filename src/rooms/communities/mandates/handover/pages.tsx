import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Form,
  Item,
  List,
  More,
  Note,
  PostButton,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { Holders } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { MandateView } from '../queries.ts'
import { isHandedOver, limits } from '../rules.ts'
import { words as common } from '../words.ts'
import type { HandoverLine } from './queries.ts'
import { itemNames, words } from './words.ts'

type HandoverView = {
  mandate: MandateView
  next: MandateView | null
  lines: readonly HandoverLine[]
  canPass: boolean
  canReceive: boolean
  /** Notes are for those who leave, those who come and the members. */
  withNotes: boolean
}

type Props = { community: CommunityView; view: HandoverView; errors?: FieldErrors; values?: Typed; item?: string }

export const HandoverPage = ({ community, view, errors = {}, values = {}, item }: Props) => (
  <CommunityPage
    community={community}
    part="mandate"
    title={words.title}
    lede={words.lede}
    errorCount={errorCount(errors)}
  >
    <Stack gap={6}>
      {isHandedOver(view.lines) && (
        <Note kind="done">
          <p>{words.over}</p>
        </Note>
      )}
      <Section id="qui" title={words.from}>
        <Holders holders={view.mandate.holders} />
      </Section>
      <Section id="suite" title={words.to}>
        {view.next ? <Holders holders={view.next.holders} /> : <p class="muted">{words.nobody}</p>}
      </Section>
      <Section id="liste" title={words.list}>
        <List ruled>
          {view.lines.map((line) => (
            <Item>
              <Line
                {...{ community, view, line }}
                errors={item === line.item ? errors : {}}
                values={item === line.item ? values : {}}
              />
            </Item>
          ))}
        </List>
      </Section>
      <More to={paths.one(community.slug, view.mandate.id)}>{common.see}</More>
    </Stack>
  </CommunityPage>
)

type LineProps = {
  community: CommunityView
  view: HandoverView
  line: HandoverLine
  errors: FieldErrors
  values: Typed
}

const Line = ({ community, view, line, errors, values }: LineProps) => {
  const { name, hint } = itemNames[line.item]
  return (
    <Stack gap={3}>
      <p>
        <strong>{name}</strong>{' '}
        {line.passedOn ? <Tag kind="provisional">{words.passed(line.passedOn)}</Tag> : <Tag>{words.notPassed}</Tag>}{' '}
        {line.receivedOn && <Tag kind="confirmed">{words.received(line.receivedOn)}</Tag>}
      </p>
      {view.withNotes && line.note && <Spoken text={line.note} />}
      {view.canPass && !line.receivedOn && (
        <Form
          to={paths.pass(community.slug, view.mandate.id, line.item)}
          errors={errors}
          values={values}
          legend={false}
        >
          <TextArea
            name={`note-${line.item}`}
            label={`${words.note}, ${name.toLowerCase()}`}
            hint={hint}
            value={line.note}
            rows={2}
            maxLength={limits.note}
          />
          <Actions>
            <Button kind="alt" small>
              {line.passedOn ? words.passAgain : words.pass}
              <span class="vh"> {name}</span>
            </Button>
          </Actions>
        </Form>
      )}
      {view.canReceive && line.passedOn && !line.receivedOn && (
        <PostButton
          to={paths.receive(community.slug, view.mandate.id, line.item)}
          label={words.receive}
          about={name}
          small
        />
      )}
    </Stack>
  )
}
