import type { Day } from '#core/pure/dates.ts'
import { isExpired } from '#rooms/vault/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Form,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Stack,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { paths as label } from '../../paths.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import { words as common } from '../words.ts'
import type { documentsShared, openApplication } from './queries.ts'
import { closesOn, opensOn, type RenewRefusal } from './rules.ts'
import { refusals, words } from './words.ts'

type RenewProps = {
  award: Award
  refusal: RenewRefusal | null
  open: Awaited<ReturnType<typeof openApplication>>
  documents: Awaited<ReturnType<typeof documentsShared>>
  /** How many lines of the criteria and commitments changed since the label was awarded. */
  changed: number
  today: Day
}

export const RenewPage = ({ award, refusal, open, documents, changed, today }: RenewProps) => (
  <Page
    title={`${words.title}, ${award.organisation}`}
    trail={[crumbs.home, crumbs.mine, { href: paths.award(award.id), label: common.of(award) }, { label: words.title }]}
    thread="support"
    noindex
  >
    <PageHead title={words.title} kind={common.of(award)} lede={refusal ? undefined : words.lede} thread="support" />
    {refusal ? (
      <Refused award={award} refusal={refusal} open={open} />
    ) : (
      <Form to={paths.renew(award.id)}>
        <Stack gap={6}>
          <Section id="repris" title={words.carried}>
            <List tight>
              {words.carriedItems.map((item) => (
                <li>{item}</li>
              ))}
            </List>
            <p>{words.changes(changed)}</p>
            <p>
              <More to={label.referential(award.family)}>{words.seeChanges}</More>
            </p>
          </Section>
          {documents.length > 0 && (
            <Section id="documents" title={words.documents} intro={words.documentsText}>
              <List tight>
                {documents.map(({ title, ...document }) => (
                  <li>
                    {title}
                    {(document.retiredAt || isExpired(document, today)) && <span class="muted">, {words.expired}</span>}
                  </li>
                ))}
              </List>
              <Checkbox name="documents" label={words.share} hint={words.shareHint} checked />
            </Section>
          )}
          {award.state === 'suspended' && (
            <Note kind="know">
              <p>{words.suspended}</p>
            </Note>
          )}
          <p class="muted">{words.next}</p>
          <Actions>
            <Button>{words.submit}</Button>
            <LinkButton to={paths.award(award.id)} kind="alt">
              {words.back}
            </LinkButton>
          </Actions>
        </Stack>
      </Form>
    )}
  </Page>
)

const Refused = ({ award, refusal, open }: Pick<RenewProps, 'award' | 'open'> & { refusal: RenewRefusal }) => {
  const dates = { validUntil: award.validUntil, opens: opensOn(award.validUntil), closes: closesOn(award.validUntil) }
  const anew = refusal === 'ended' || refusal === 'too-late'
  return (
    <Note kind="know">
      <p>{refusals[refusal](dates)}</p>
      {open && (
        <p>
          <More to={label.application(open.id)}>{words.openDraft}</More>
        </p>
      )}
      {anew && (
        <p>
          <More to={label.applyAs(award.organisationId)}>{words.applyAnew}</More>
        </p>
      )}
      <p>
        <More to={paths.award(award.id)}>{words.back}</More>
      </p>
    </Note>
  )
}
