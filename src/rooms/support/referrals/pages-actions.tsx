import { LinkButton, More, PostButton, Row, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Referral } from './queries.ts'
import { handOf, isOpen, type Move } from './rules.ts'
import { handNames, words } from './words.ts'
import { askWords } from './words-asks.ts'

type Props = { referral: Referral; may: readonly Move[]; mayAccompany: boolean }

/** What this person may do now; for whoever waits, who is awaited and until when. */
export const ReferralActions = ({ referral, may, mayAccompany }: Props) => {
  if (!isOpen(referral.status)) return null
  const { id } = referral
  const can = (move: Move) => may.includes(move)
  const isAsk = referral.origin === 'holder'
  const isWaiting = !can('agree') && !can('accept') && !can('start') && !can('tell')
  return (
    <Section id="maintenant" title={words.actions} thread="support">
      {isWaiting && <p>{words.waits(handNames[handOf(referral.status)], referral.dueOn)}</p>}
      {can('accept') && <p>{words.acceptHint}</p>}
      <Row>
        {can('agree') && <LinkButton to={paths.consent(id)}>{words.consent.title}</LinkButton>}
        {can('accept') && <PostButton to={paths.accept(id)} label={words.accept} />}
        {can('start') && <PostButton to={paths.start(id)} label={words.start} />}
        {can('tell') && <LinkButton to={paths.news(id)}>{words.telling.open}</LinkButton>}
        {can('achieve') && (
          <LinkButton to={paths.achieve(id)} kind="alt">
            {isAsk ? askWords.achieving : words.achieving.open}
          </LinkButton>
        )}
        {can('decline') && (
          <LinkButton to={paths.decline(id)} kind="alt">
            {words.declining.open}
          </LinkButton>
        )}
        {can('refuse') && (
          <LinkButton to={paths.refuse(id)} kind="alt">
            {words.consent.refuse}
          </LinkButton>
        )}
        {can('revoke') && (
          <LinkButton to={paths.revoke(id)} kind="alt">
            {isAsk ? askWords.revoking.title : words.revoking.title}
          </LinkButton>
        )}
        {can('withdraw') && (
          <LinkButton to={paths.withdraw(id)} kind="alt">
            {words.withdrawing.submit}
          </LinkButton>
        )}
      </Row>
      {mayAccompany && (
        <p>
          <More to={`${paths.accompany(referral.projectId)}?orientation=${id}`}>{words.accompany}</More>
        </p>
      )}
    </Section>
  )
}
