import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, Note, RadioGroup, TextArea } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import { limits, voiceValue } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Candidate } from './queries.ts'
import { join as words } from './words.ts'

type JoinProps = { community: CommunityView; candidates: readonly Candidate[]; errors?: FieldErrors; values?: Typed }

export const JoinPage = ({ community, candidates, errors = {}, values = {} }: JoinProps) => (
  <CommunityPage
    community={community}
    part="members"
    title={words.title}
    lede={words.lede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.join(community.slug)} errors={errors} values={values}>
      <RadioGroup
        name="qui"
        label={words.who}
        hint={words.whoHint}
        required
        options={candidates.map((one) => ({
          value: voiceValue(one),
          label: one.kind === 'person' ? words.myself(one.name) : one.name,
        }))}
      />
      <TextArea
        name="message"
        label={words.message}
        hint={words.messageHint}
        required
        maxLength={limits.message}
        rows={6}
      />
      <Note>
        <p>{words.private}</p>
      </Note>
      <Actions>
        <Button>{words.submit}</Button>
        <a href={paths.members(community.slug)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)
