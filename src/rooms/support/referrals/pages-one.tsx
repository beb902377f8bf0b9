import { type Day, daysBetween } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { KeyValues, List, More, Note, Page, PageHead, Section, Split, Tag, Timeline, When } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { headingOf, StatusTag } from './pages.tsx'
import { ReferralActions } from './pages-actions.tsx'
import type { Past, Referral } from './queries.ts'
import { canReadAnswer, canReadWords, handOf, isConsented, isOpen, type Move } from './rules.ts'
import { handNames, pastName, words } from './words.ts'
import { askWords } from './words-asks.ts'

export type Shown = { id: string; title: string; size: string }

type Props = {
  referral: Referral
  past: readonly Past[]
  /** Those that go along, for the holder and the recipient only. */
  documents: readonly Shown[] | null
  may: readonly Move[]
  /** Its recipient accepted it, and this person may propose to accompany the project. */
  mayAccompany: boolean
  today: Day
}

/** Where it is, who has the hand, since when, until when: the same for its three sides. */
export const ReferralPage = ({ referral, past, documents, may, mayAccompany, today }: Props) => {
  const title = headingOf(referral)
  return (
    <Page title={title} trail={[crumbs.referrals, { label: title }]} thread="support" noindex>
      <PageHead
        title={title}
        thread="support"
        kind={common.referrals}
        tags={
          <>
            <StatusTag referral={referral} />
            {referral.fictional && <Tag kind="demo">{common.fictional}</Tag>}
          </>
        }
      />
      <Split label={words.where} aside={<Where referral={referral} today={today} />}>
        <ReferralActions referral={referral} may={may} mayAccompany={mayAccompany} />
        <Said referral={referral} />
        {documents && <Documents referral={referral} documents={documents} />}
        <Section id="etapes" title={words.history} thread="support">
          <Timeline
            thread="support"
            events={past.map(({ at, verb }, index) => ({
              date: at,
              text: nbsp(pastName(verb, referral.origin)),
              state: index === past.length - 1 && isOpen(referral.status) ? ('now' as const) : ('past' as const),
            }))}
          />
        </Section>
      </Split>
    </Page>
  )
}

const Where = ({ referral, today }: { referral: Referral; today: Day }) => (
  <Section id="ou" title={words.where}>
    <KeyValues
      items={[
        [words.hand, handNames[handOf(referral.status)]],
        [words.since, <When date={referral.closedAt ?? referral.movedAt} />],
        [
          words.until,
          isOpen(referral.status) && (
            <>
              <When date={referral.dueOn} />, {words.left(daysBetween(today, referral.dueOn))}
            </>
          ),
        ],
        [words.project, <a href={`/projets/${referral.projectSlug}`}>{nbsp(referral.project)}</a>],
        [
          referral.from ? words.from : askWords.fromName,
          referral.from ? <a href={`/organisations/${referral.fromSlug}`}>{nbsp(referral.from)}</a> : askWords.holder,
        ],
        [words.to, referral.toSlug && <a href={`/organisations/${referral.toSlug}`}>{nbsp(referral.to ?? '')}</a>],
      ]}
    />
  </Section>
)

/** What is asked, what was answered: each as far as this person may read it. */
const Said = ({ referral }: { referral: Referral }) => {
  const isReadable = canReadWords(referral)
  return (
    <>
      {canReadAnswer(referral) && (
        <Section id="motif" title={isReadable ? words.asked : words.answered} thread="support">
          <KeyValues
            items={[
              [words.motive, isReadable && nbsp(referral.motive)],
              [words.expected, isReadable && nbsp(referral.expected)],
              [words.news, nbsp(referral.news)],
              [words.outcome, nbsp(referral.outcome)],
              [words.reason, nbsp(referral.reason)],
              [
                words.otherWay,
                referral.otherWaySlug ? (
                  <a href={`/organisations/${referral.otherWaySlug}`}>{nbsp(referral.otherWay)}</a>
                ) : (
                  nbsp(referral.otherWay)
                ),
              ],
            ]}
          />
        </Section>
      )}
      {!isReadable && (
        <Note kind="know">
          <p>{referral.origin === 'holder' ? askWords.notReadable : words.notReadable}</p>
        </Note>
      )}
    </>
  )
}

const Documents = ({ referral, documents }: { referral: Referral; documents: readonly Shown[] }) => (
  <Section id="pieces" title={words.documents} thread="support">
    {documents.length === 0 && <p>{words.noDocuments}</p>}
    {documents.length > 0 && (
      <List tight>
        {documents.map(({ id, title, size }) => (
          <li>
            <a href={paths.referralFile(referral.id, id)}>{nbsp(title)}</a> <span class="muted small">{size}</span>
          </li>
        ))}
      </List>
    )}
    {referral.roles.holder === 'owner' && isConsented(referral.status) && (
      <p>
        <More to={paths.documents(referral.id)}>{words.choose}</More>
      </p>
    )}
  </Section>
)
