import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { LinkButton, List, More, Note, Page, PageHead, PostButton, Row, Section, Stack, Tag } from '#ui/index.ts'
import { AccompanimentLine, isTheirs as isTheirTurn, NextText } from '../accompaniments/pages.tsx'
import type { Accompaniment } from '../accompaniments/queries.ts'
import { isOver } from '../accompaniments/rules.ts'
import { paths } from '../paths.ts'
import { isTheirs, ReferralLine } from '../referrals/pages.tsx'
import type { Referral } from '../referrals/queries.ts'
import { StatusTag, Written } from '../scouting/pages.tsx'
import type { Scouting } from '../scouting/queries.ts'
import { words as scoutingWords } from '../scouting/words.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Props = {
  project: { id: string; name: string; slug: string; memberRole: 'owner' | 'editor' | null }
  referrals: readonly Referral[]
  scoutings: readonly Scouting[]
  /** Agreed to by the link of a letter to this person's address, without a sheet yet. */
  waiting: readonly Scouting[]
  accompaniments: readonly Accompaniment[]
  /** How many structures may still be asked; null for who may ask none in its name. */
  asksLeft: number | null
  today: Day
}

/** « Qui m’aide ? »: what waits first, then who does what. */
export const HolderPage = ({ project, referrals, scoutings, waiting, accompaniments, asksLeft, today }: Props) => (
  <Page
    title={`${words.title} ${project.name}`}
    trail={[
      { href: paths.mine, label: 'Mes fiches' },
      { href: `/projets/${project.slug}`, label: project.name },
      { label: words.title },
    ]}
    thread="project"
    noindex
  >
    <PageHead title={words.title} lede={words.lede(project.name)} thread="project" kind={common.support} />
    <Stack gap={7}>
      <Now {...{ project, referrals, scoutings, waiting, accompaniments }} />
      <Section id="accompagnements" title={words.supports} thread="support">
        {accompaniments.length === 0 ? (
          <p>{words.noSupport}</p>
        ) : (
          <List>
            {accompaniments.map((accompaniment) => (
              <AccompanimentLine accompaniment={accompaniment} />
            ))}
          </List>
        )}
      </Section>
      <Section id="orientations" title={words.referrals} thread="support">
        {referrals.length === 0 ? (
          <p>{words.noReferral}</p>
        ) : (
          <List>
            {referrals.map((referral) => (
              <ReferralLine referral={referral} today={today} />
            ))}
          </List>
        )}
        {asksLeft !== null && <Ask projectId={project.id} left={asksLeft} />}
      </Section>
      <Section id="reperages" title={words.scoutings} thread="support">
        {scoutings.length === 0 && <p>{words.noScouting}</p>}
        <Stack gap={6}>
          {scoutings.map((scouting) => (
            <ScoutingNote scouting={scouting} isOwner={project.memberRole === 'owner'} />
          ))}
        </Stack>
      </Section>
    </Stack>
  </Page>
)

const Ask = ({ projectId, left }: { projectId: string; left: number }) => (
  <Stack>
    <p class="muted">
      {words.askText} {nbsp(words.left(left))}
    </p>
    {left > 0 && (
      <p>
        <LinkButton to={paths.askFor(projectId)}>{words.ask}</LinkButton>
      </p>
    )}
  </Stack>
)

type NowProps = Pick<Props, 'project' | 'referrals' | 'scoutings' | 'waiting' | 'accompaniments'>

const Now = ({ project, referrals, scoutings, waiting, accompaniments }: NowProps) => {
  const toDecide = referrals.filter((referral) => referral.status === 'proposed' && isTheirs(referral))
  const toAnswer = project.memberRole === 'owner' ? scoutings.filter(({ status }) => status === 'contacted') : []
  const going = accompaniments.filter(({ status }) => !isOver(status))
  const isQuiet = toDecide.length + toAnswer.length + waiting.length + going.length === 0
  return (
    <Section id="maintenant" title={words.now} thread="project">
      {isQuiet && <p>{words.nothing}</p>}
      {going.map((accompaniment) => (
        <p>
          {isTheirTurn(accompaniment) && <Tag kind="provisional">{words.yourTurn}</Tag>}{' '}
          <NextText accompaniment={accompaniment} />{' '}
          <More to={paths.accompaniment(accompaniment.id)}>{accompaniment.organisation}</More>
        </p>
      ))}
      {toDecide.map((referral) => (
        <p>
          {words.decideReferral} <More to={paths.consent(referral.id)}>{referral.to}</More>
        </p>
      ))}
      {toAnswer.map((scouting) => (
        <p>
          {words.decideScouting} <More to="#reperages">{scouting.organisation}</More>
        </p>
      ))}
      {waiting.map((scouting) => (
        <Note kind="support" title={scouting.projectName} level={3}>
          <p>{words.attach}</p>
          <PostButton
            to={paths.attachScouting(scouting.id)}
            hidden={{ sheet: project.id }}
            label={words.attachButton}
            about={scouting.projectName}
          />
        </Note>
      ))}
      <p>
        <More to="/label/registre">{words.find}</More>
      </p>
    </Section>
  )
}

const ScoutingNote = ({ scouting, isOwner }: { scouting: Scouting; isOwner: boolean }) => (
  <Stack>
    <StatusTag status={scouting.status} />
    <Written scouting={scouting} />
    {isOwner && (
      <Row>
        {scouting.status === 'contacted' && (
          <PostButton
            to={paths.agreeToScouting(scouting.id)}
            label={scoutingWords.answer.agree}
            about={scouting.organisation}
          />
        )}
        <PostButton
          to={paths.declineScouting(scouting.id)}
          label={scouting.status === 'contacted' ? scoutingWords.answer.decline : scoutingWords.answer.changeMind}
          about={scouting.organisation}
          kind="alt"
        />
      </Row>
    )}
  </Stack>
)
