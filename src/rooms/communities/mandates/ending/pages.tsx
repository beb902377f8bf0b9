import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { Actions, Button, DateField, Form, RadioGroup, TextArea } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import type { MandateView } from '../queries.ts'
import { limits } from '../rules.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Props = { community: CommunityView; mandate: MandateView; errors?: FieldErrors; values?: Typed }

export const GiveBackPage = ({
  community,
  mandate,
  kept,
  earliest,
  errors = {},
  values = {},
}: Props & { kept: readonly string[]; earliest: Day }) => (
  <CommunityPage
    community={community}
    part="mandate"
    title={words.giveBack}
    lede={words.giveBackLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.giveBack(community.slug, mandate.id)} errors={errors} values={values}>
      <RadioGroup
        name="organisation"
        label={words.organisation}
        required
        value={kept.length === 1 ? kept[0] : undefined}
        options={mandate.holders.flatMap(({ id, name }) => (kept.includes(id) ? [{ value: id, label: name }] : []))}
      />
      <DateField name="fin" label={words.on} hint={words.onHint(earliest)} value={earliest} min={earliest} required />
      <TextArea name="raison" label={words.reason} hint={words.reasonHint} required maxLength={limits.note} />
      <Actions>
        <Button kind="danger">{words.submit}</Button>
        <a href={paths.one(community.slug, mandate.id)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)

export const AskWithdrawalPage = ({ community, mandate, errors = {}, values = {} }: Props) => (
  <CommunityPage
    community={community}
    part="mandate"
    title={words.askWithdrawal}
    lede={words.askLede}
    errorCount={errorCount(errors)}
    noindex
  >
    <Form to={paths.askWithdrawal(community.slug, mandate.id)} errors={errors} values={values}>
      <TextArea name="raison" label={words.askReason} hint={words.askReasonHint} required maxLength={limits.word} />
      <Actions>
        <Button kind="danger">{words.askSubmit}</Button>
        <a href={paths.one(community.slug, mandate.id)}>{common.cancel}</a>
      </Actions>
    </Form>
  </CommunityPage>
)
