import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import { KeyValues, LinkButton, More, Note, Page, PageHead, Section, Split, Tag, When } from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { SaidOf } from '../../declarations/parts.tsx'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { Decision, Draw, OpinionForm, SeatCall } from '../panels/pages.tsx'
import { words as panels } from '../panels/words.ts'
import { OutcomeTag, StatusTag, Written } from '../parts.tsx'
import { canAnswer, canAppeal, canOpine, canSayWord, canSit, canTakeBack, isOpen, isPublic } from '../rules.ts'
import { words as common } from '../words.ts'
import { outcomeTexts, tieNames } from '../words-names.ts'
import { AnswerForm, AppealForm, WordForm } from './pages-act.tsx'
import type { PeerView } from './queries-view.ts'
import { words } from './words.ts'

type PeerProps = { view: PeerView; today: string; errors?: FieldErrors; values?: Typed }

/** One question, as this visitor may read it: from both sides, by those who sit, and by everyone once concluded. */
export const PeerPage = ({ view, today, errors = {}, values = {} }: PeerProps) => {
  const { question, asked, said } = view
  const anchor = whereToAct(view, today)
  return (
    <Page
      title={common.one(question.project, asked.title)}
      trail={[crumbs.home, { href: paths.peers, label: common.crumb }, { label: question.project }]}
      thread="project"
      errorCount={errorCount(errors)}
      noindex={!isPublic(question)}
    >
      <PageHead
        title={common.one(question.project, asked.title)}
        thread="project"
        kind={common.thread}
        lede={ledeOf(view)}
        tags={
          <>
            <StatusTag status={question.status} />
            {view.outcome && question.status !== 'mending' && <OutcomeTag outcome={view.outcome} />}
            {question.fictional && <Tag kind="demo">{room.fictional}</Tag>}
          </>
        }
        actions={anchor && <LinkButton to={anchor}>{words.sections.act}</LinkButton>}
      />
      <Split label={common.status} aside={<Beside view={view} />}>
        <Questioner asker={view.asker} />
        <Section id="faits" title={common.facts}>
          <Written text={question.facts} />
        </Section>
        <Section id="declaration" title={common.said} intro={nbsp(asked.title)}>
          <SaidOf asked={asked} said={said} today={today} />
          {!view.current && (
            <p>
              {words.sections.newer} <More to={paths.project(question.slug)}>{words.sections.newerLink}</More>
            </p>
          )}
        </Section>
        <Judged view={view} today={today} />
        {question.answer && (
          <Section id="reponse" title={common.answer}>
            <Written text={question.answer} />
          </Section>
        )}
        {question.unsettled && (
          <Section id="insuffisante" title={common.unsettled}>
            <Written text={question.unsettled} />
          </Section>
        )}
        {decidedIn(view, (kind) => kind !== 'appeal').map((panel) => (
          <Decision panel={panel} view={view} today={today} />
        ))}
        <Act view={view} today={today} errors={errors} values={values} />
        {question.appeal && (
          <Section id="motifs-appel" title={common.appeal}>
            <Written text={question.appeal} />
          </Section>
        )}
        {decidedIn(view, (kind) => kind === 'appeal').map((panel) => (
          <Decision panel={panel} view={view} today={today} />
        ))}
        {view.panels.length > 0 && (
          <Section id="tirages" title={words.sections.draw}>
            {view.panels.map((panel) => (
              <Draw panel={panel} />
            ))}
            <p>
              <More to={paths.peerDraw(question.id)}>{panels.data}</More>
            </p>
          </Section>
        )}
      </Split>
    </Page>
  )
}

/** What the panel that sits has before it, when the project declared again since. */
const Judged = ({ view: { panels: all, asked }, today }: { view: PeerView; today: string }) => {
  const judged = all.find(({ decidedAt, dissolvedAt }) => !decidedAt && !dissolvedAt)?.judged
  return judged ? (
    <Section id="jugee" title={common.judged}>
      <SaidOf asked={asked} said={judged.said} today={today} />
    </Section>
  ) : null
}

const decidedIn = ({ panels: all }: PeerView, wanted: (kind: string) => boolean) =>
  all.filter(({ kind, decidedAt }) => decidedAt !== null && wanted(kind))

const ledeOf = ({ question, outcome }: PeerView): string => {
  if (question.status === 'settled') return common.settled
  if (question.status === 'taken_back') return common.takenBack
  if (question.lapseReason) return common.lapse[question.lapseReason]
  if (question.concludedAt && isOpen(question.status)) return words.sections.again
  return outcome && !isOpen(question.status) ? outcomeTexts[outcome] : words.sections.notYet
}

/** Who asked, for those who sit: nobody else's view holds it. */
const Questioner = ({ asker }: Pick<PeerView, 'asker'>) =>
  asker && (
    <Note kind="know" title={words.sections.asker}>
      <KeyValues
        items={[
          [words.sections.member, asker.member ?? words.sections.gone],
          [words.sections.person, asker.name ?? words.sections.gone],
          [words.sections.tie, [tieNames[asker.tie], asker.tieNote].filter(Boolean).join('. ')],
        ]}
      />
      <p>{words.sections.askerText}</p>
    </Note>
  )

/** The form that waits for this visitor, further down the page: they read first. */
const whereToAct = ({ question, standing }: PeerView, today: string): string | null => {
  if (canAnswer(standing, question)) return '#repondre'
  if (canSayWord(standing, question)) return '#mot'
  if (canAppeal(standing, question, today)) return '#appel'
  if (canSit(standing)) return '#siege'
  return canOpine(standing) ? '#avis' : null
}

const Act = ({ view: { question, standing }, today, errors, values }: Required<PeerProps>) => {
  const filled = { id: question.id, errors, values }
  return (
    <>
      {canAnswer(standing, question) && <AnswerForm {...filled} />}
      {canSayWord(standing, question) && <WordForm {...filled} />}
      {canAppeal(standing, question, today) && <AppealForm {...filled} />}
      {canSit(standing) && <SeatCall id={question.id} />}
      {canOpine(standing) && <OpinionForm {...filled} />}
      {canTakeBack(standing, question) && (
        <p>
          <a href={paths.peerStep(question.id, 'reprise')}>{words.takeBack.link}</a>
        </p>
      )}
    </>
  )
}

const Beside = ({ view: { question } }: { view: PeerView }) => (
  <>
    <KeyValues
      items={[
        [common.project, <a href={paths.project(question.slug)}>{question.project}</a>],
        [common.saidOn, question.declaredAt && <When date={question.declaredAt} />],
        [room.charter, <a href={paths.charterVersion(question.charter)}>{common.charter(question.charter)}</a>],
        [common.asked, <When date={question.askedAt} />],
        [common.answered, question.answeredAt && <When date={question.answeredAt} />],
        [common.due, isOpen(question.status) && question.dueOn && <When date={question.dueOn} />],
        [common.concluded, question.concludedAt && <When date={question.concludedAt} />],
        [common.mendBy, question.status === 'mending' && question.mendBy && <When date={question.mendBy} />],
        [common.mended, question.mendedOn && <When date={question.mendedOn} />],
      ]}
    />
    <Note>
      <p>{common.secret}</p>
    </Note>
  </>
)
