import { type Challenge, challengePath } from '#rooms/challenges/index.ts'
import { placePath } from '#rooms/geography/index.ts'
import {
  Empty,
  KeyValues,
  LinkButton,
  Links,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  PrintButton,
  Row,
  Section,
  Split,
  Spoken,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { fewest } from '../../rules.ts'
import { administrationNames, words as common, howNames, levelNames, matterNames, outcomeNames } from '../../words.ts'
import type { Similar } from '../similar/queries.ts'
import { SimilarList } from './line.tsx'
import type { Precedent } from './queries-sheet.ts'
import { words } from './words.ts'

export type PrecedentView = {
  precedent: Precedent
  challenges: readonly Challenge[]
  similar: readonly Similar[]
  /** What this person answered; `door` for who must sign in, `elsewhere` for an account of the other world. */
  said: boolean | null | 'door' | 'elsewhere'
}

const trail = (label: string) => [
  { href: paths.home, label: common.room },
  { href: paths.precedents, label: words.title },
  { label },
]

/** What unblocked one project, for the next one. */
export const PrecedentPage = ({ view }: { view: PrecedentView }) => {
  const { precedent: one, similar } = view
  return (
    <Page title={one.title} description={words.description} thread="agent" trail={trail(one.title)}>
      <PageHead
        title={one.title}
        thread="agent"
        kind={words.one}
        tags={
          <>
            <Tag icon={one.outcome === 'refused' ? 'x' : 'check'}>{outcomeNames[one.outcome]}</Tag>
            {one.demo && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
        actions={<LinkButton to={sameBlockage(one)}>{words.same}</LinkButton>}
      />
      <Split label={words.facts} aside={<Beside view={view} />}>
        {one.demo && (
          <Note>
            <p>{words.fictionalText}</p>
          </Note>
        )}
        <Part id="blocage" title={words.blockage} text={one.blockage} />
        <Part id="regle" title={words.rule} text={one.rule} />
        <Part id="protege" title={words.purpose} text={one.protectedPurpose} />
        <Part id="issue" title={one.outcome === 'refused' ? words.wayOutRefused : words.wayOut} text={one.wayOut} />
        <Part id="base" title={words.basis} text={one.legalBasis} />
        {one.letter && <Letter one={one} />}
        {similar.length > 0 && (
          <Section id="proches" title={words.similar}>
            <SimilarList similar={similar} />
          </Section>
        )}
      </Split>
    </Page>
  )
}

/** The intake, begun with what this sheet knows: nobody types twice what is already said. */
const sameBlockage = (one: Precedent): string =>
  paths.askAt(
    new URLSearchParams({ matter: one.matter, how: one.how, administration_kind: one.administrationKind }).toString(),
  )

const Part = ({ id, title, text }: { id: string; title: string; text: string }) =>
  text === '' ? null : (
    <Section id={id} title={title}>
      <Spoken text={text} />
    </Section>
  )

const Letter = ({ one }: { one: Precedent }) => (
  <Section id="lettre" title={words.letter} intro={words.letterText}>
    <Stack>
      <Note>
        <Spoken text={one.letter} />
      </Note>
      <Row>
        <More to={paths.precedentLetter(one.slug)} icon="download">
          {words.letterFile}
        </More>
        <PrintButton />
      </Row>
    </Stack>
  </Section>
)

const Beside = ({ view: { precedent: one, challenges, said } }: { view: PrecedentView }) => (
  <>
    <Section id="bref" title={words.facts}>
      <KeyValues
        items={[
          [words.outcome, outcomeNames[one.outcome]],
          [words.taken, one.daysTaken === null ? null : words.takenDays(one.daysTaken)],
          [words.matter, matterNames[one.matter]],
          [words.how, howNames[one.how]],
          [words.administration, administrationNames[one.administrationKind]],
          [words.level, levelNames[one.level]],
          [words.place, one.placeSlug && <a href={placePath(one.placeSlug)}>{one.place}</a>],
          [words.publishedOn, <When date={one.publishedAt} />],
        ]}
      />
    </Section>
    {challenges.length > 0 && (
      <Section id="defis" title={words.challenges}>
        <Links items={challenges.map(({ slug, name }) => ({ href: challengePath(slug), label: name }))} />
      </Section>
    )}
    <Section id="utile" title={words.useful}>
      <Stack gap={3}>
        <p>{words.counted(one.useful, one.notUseful)}</p>
        <Answer slug={one.slug} said={said} />
        <p>{one.served >= fewest ? words.served(one.served) : words.fewServed}</p>
      </Stack>
    </Section>
  </>
)

const Answer = ({ slug, said }: Pick<PrecedentView, 'said'> & { slug: string }) => {
  if (said === 'elsewhere') return null
  if (said === 'door')
    return (
      <p>
        <a href={`/connexion?retour=${encodeURIComponent(paths.precedent(slug))}`}>{words.signIn}</a>
      </p>
    )
  const to = paths.precedentUse(slug)
  return (
    <>
      {said !== null && <p class="small muted">{said ? words.saidYes : words.saidNo}</p>}
      <Row>
        <PostButton
          to={to}
          label={words.yes}
          kind="alt"
          small
          icon="check"
          hidden={{ reponse: 'oui' }}
          about={words.useful}
        />
        <PostButton
          to={to}
          label={words.no}
          kind="alt"
          small
          icon="x"
          hidden={{ reponse: 'non' }}
          about={words.useful}
        />
      </Row>
    </>
  )
}

/** Of a sheet that was withdrawn, only that it was. */
export const RetractedPage = ({ on }: { on: Date }) => (
  <Page title={words.goneTitle} thread="agent" trail={trail(words.goneTitle)} noindex>
    <PageHead title={words.goneTitle} thread="agent" kind={words.one} />
    <Empty title={words.goneText(on)} action={<LinkButton to={paths.precedents}>{words.goneBack}</LinkButton>} />
  </Page>
)
