import { errorCount, type FieldErrors } from '#core/forms.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Section,
  Stack,
  Tag,
  TextField,
} from '#ui/index.ts'
import { HolderNote, StepsOf, threads } from '../drafts/parts.tsx'
import type { SheetName } from '../drafts/queries.ts'
import { paths } from '../paths.ts'
import type { SheetInHand } from '../queries.ts'
import { words as common, kindNames } from '../words.ts'
import type { LookUpRefusal } from './actions.ts'
import type { Company, Field, Identity } from './rules.ts'
import { fieldNames, inWords, nameOf, refusals, words } from './words.ts'

/** A company of an answer, and what the sheet would say with it. */
export type Proposal = { company: Company; after: Identity; changed: Field[] }

export type CompanyPageProps = {
  sheet: SheetInHand
  /** What was asked, or what the sheet suggests to ask. */
  q: string
  errors: FieldErrors
  /** False when this instance asks nothing outside. */
  isOpen: boolean
  refusal?: LookUpRefusal | 'gone' | undefined
  answer?: { proposals: Proposal[]; fetchedAt: Date } | undefined
  /** The sheet that stands for this company already. */
  holder?: SheetName | null | undefined
  /** The sheet changed since it was read: nothing was taken. */
  isStale?: boolean | undefined
}

export const CompanyPage = ({ sheet, q, errors, isOpen, refusal, answer, holder, isStale }: CompanyPageProps) => (
  <Page
    title={`${words.title}, ${sheet.name}`}
    trail={[
      { href: paths.mine, label: common.mine },
      { href: paths.step(sheet.id, 'identite'), label: sheet.name },
      { label: words.title },
    ]}
    thread={threads.organisation}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={words.title}
      kind={`${kindNames[sheet.kind]}, ${sheet.name}`}
      thread={threads.organisation}
      lede={words.lede}
    >
      <StepsOf sheet={sheet} step="identite" />
    </PageHead>
    <Stack gap={7}>
      {holder && <HolderNote holder={holder} />}
      {isStale && (
        <Note kind="fix" title={words.stale}>
          <p>{words.staleText}</p>
        </Note>
      )}
      {(refusal || !isOpen) && <Unanswered sheet={sheet} refusal={refusal ?? 'off'} />}
      {isOpen && (
        <Form to={paths.company(sheet.id)} method="get" values={{ q }} errors={errors} legend>
          <TextField
            name="q"
            label={words.question}
            hint={words.questionHint}
            required
            maxLength={200}
            autocomplete="off"
          />
          <Actions>
            <Button>{words.search}</Button>
            {!refusal && answer?.proposals.length !== 0 && <ByHand sheet={sheet} />}
          </Actions>
        </Form>
      )}
      {answer && <Found sheet={sheet} q={q} {...answer} />}
    </Stack>
  </Page>
)

const Unanswered = ({ sheet, refusal }: { sheet: SheetInHand; refusal: LookUpRefusal | 'gone' }) => (
  <Note kind="know" title={refusals[refusal].title}>
    <p>{refusals[refusal].text}</p>
    <p>
      <More to={paths.step(sheet.id, 'identite')}>{words.byHand}</More>
    </p>
  </Note>
)

const ByHand = ({ sheet }: { sheet: SheetInHand }) => (
  <LinkButton kind="alt" to={paths.step(sheet.id, 'identite')}>
    {words.byHand}
  </LinkButton>
)

type FoundProps = { sheet: SheetInHand; q: string; proposals: Proposal[]; fetchedAt: Date }

const Found = ({ sheet, q, proposals, fetchedAt }: FoundProps) =>
  proposals.length === 0 ? (
    <Empty title={words.none(q)} action={<ByHand sheet={sheet} />}>
      <p>{words.noneText}</p>
      <p class="small muted">{words.source(fetchedAt)}</p>
    </Empty>
  ) : (
    <Section id="trouvees" title={words.found(proposals.length)} intro={words.source(fetchedAt)}>
      <List ruled>
        {proposals.map((proposal) => (
          <Item name={nameOf(proposal.company)} thread={threads.organisation} level={3}>
            <Stack gap={3}>
              <About company={proposal.company} />
              <Offer sheet={sheet} q={q} {...proposal} />
            </Stack>
          </Item>
        ))}
      </List>
    </Section>
  )

const About = ({ company }: { company: Company }) => (
  <>
    <p>{[words.siren(company.siren), company.commune].filter(Boolean).join(', ')}</p>
    {(company.isClosed || company.isEss || company.isMission || company.isSiae) && (
      <div class="row small">
        {company.isClosed && <Tag icon="triangle-alert">{words.closed}</Tag>}
        {company.isEss && <Tag>{words.ess}</Tag>}
        {company.isMission && <Tag>{words.mission}</Tag>}
        {company.isSiae && <Tag>{words.siae}</Tag>}
      </div>
    )}
  </>
)

type OfferProps = { sheet: SheetInHand; q: string } & Proposal

const Offer = ({ sheet, q, company, after, changed }: OfferProps) => (
  <>
    {changed.length === 0 && <p class="muted">{words.already}</p>}
    <KeyValues
      wide
      items={changed.filter(isNews(sheet)).map((field) => [
        fieldNames[field],
        <>
          {inWords(after, field) || words.nothing}
          <Before text={inWords(sheet, field)} />
        </>,
      ])}
    />
    <PostButton
      to={paths.company(sheet.id)}
      label={words.take}
      about={nameOf(company)}
      kind="alt"
      hidden={{ q, siren: company.siren, version: String(sheet.version) }}
    />
  </>
)

// its SIREN is said with its name: again only when it takes the place of another
const isNews = (sheet: SheetInHand) => (field: Field) => field !== 'siren' || sheet.siren !== null

/** What someone wrote by hand is never replaced unseen. */
const Before = ({ text }: { text: string }) =>
  text === '' ? null : <span class="muted"> ({words.replaces(text)})</span>
