import type { Day } from '#core/pure/dates.ts'
import { formatDay } from '#core/pure/dates.ts'
import { Empty, KeyValues, LinkButton, List, More, Row, Section, Spoken, Stack, Tag, When } from '#ui/index.ts'
import type { Administration } from '../cases/parts/queries.ts'
import { type Answer, isAnswerLate, silenceDay } from '../cases/parts/rules.ts'
import { paths } from '../paths.ts'
import { administrationNames, levelNames } from '../words.ts'
import { AnswerForm, AskForm, NameForm, SilenceForm } from './administrations.tsx'
import { fresh, type Shown, type Work, WorkPage } from './frame.tsx'
import { answerNames, silenceNames } from './words.ts'
import { administrationWords as words } from './words-parts.ts'

const at = (caseId: string, id: string) => paths.workPart(caseId, `administrations/${id}`)

type ListProps = { work: Work; administrations: readonly Administration[]; shown?: Shown }

/** The map of those involved: each with what was asked, its term, what it answered, and what its silence means. */
export const AdministrationsPage = ({ work, administrations, shown = fresh }: ListProps) => (
  <WorkPage work={work} part="administrations" shown={shown}>
    <Section id="carte" title={words.title} intro={words.intro} thread="agent">
      {administrations.length === 0 ? (
        <Empty title={words.none} level={3} />
      ) : (
        <List ruled>
          {administrations.map((one) => (
            <li>
              <Stack gap={3}>
                <h3>{one.name}</h3>
                <Row>
                  <Tag>{administrationNames[one.kind]}</Tag>
                  <Tag>{levelNames[one.level]}</Tag>
                  <StateTags one={one} today={work.today} />
                </Row>
                <Facts one={one} today={work.today} />
                <p>
                  <More to={at(work.blocker.id, one.id)}>{words.open}</More>
                </p>
              </Stack>
            </li>
          ))}
        </List>
      )}
    </Section>
    {work.acts && (
      <Section id="ajouter" title={words.add} thread="agent">
        <NameForm
          to={paths.workPart(work.blocker.id, 'administrations')}
          one={administrations.length === 0 ? suggested(work) : null}
          shown={shown}
        />
      </Section>
    )}
  </WorkPage>
)

/** The first one is nearly always the one that the holder named. */
const suggested = ({ blocker }: Work) => ({
  kind: blocker.administrationKind,
  name: blocker.administration,
  level: blocker.requiredLevel,
  blocks: true,
})

const StateTags = ({ one, today }: { one: Administration; today: Day }) => (
  <>
    {one.blocks && <Tag icon="hand">{words.blocks}</Tag>}
    {one.answer ? (
      <AnswerTag answer={one.answer} />
    ) : isAnswerLate(one, today) ? (
      <Tag kind="late">{words.late}</Tag>
    ) : (
      <Tag kind="provisional">{one.askedOn ? words.waiting : words.notAsked}</Tag>
    )}
  </>
)

const AnswerTag = ({ answer }: { answer: Answer }) =>
  answer === 'agrees' ? (
    <Tag kind="confirmed">{answerNames[answer]}</Tag>
  ) : (
    <Tag icon={answer === 'partly' ? 'scale' : 'x'}>{answerNames[answer]}</Tag>
  )

const Facts = ({ one, today }: { one: Administration; today: Day }) => {
  const silent = silenceDay(one)
  const effect = silent && (silent <= today ? words.silenceSince : words.silenceOn)
  return (
    <KeyValues
      items={[
        [words.asked, one.asked && <Spoken text={one.asked} />],
        [words.askedOn, one.askedOn && <When date={one.askedOn} />],
        [words.due, !one.answer && one.dueOn && <When date={one.dueOn} />],
        [words.answered, one.answerSaid && <Spoken text={one.answerSaid} />],
        [words.basis, one.legalBasis],
        [words.answeredOn, one.answeredOn && <When date={one.answeredOn} />],
        [
          words.silence,
          one.silence !== 'none' &&
            `${effect && silent ? effect(silenceNames[one.silence], formatDay(silent)) : silenceNames[one.silence]} (${one.silenceReference})`,
        ],
      ]}
    />
  )
}

type OneProps = { work: Work; one: Administration; shown?: Shown }

/** One administration: what it is, what is asked of it, what it says, and what its silence says. */
export const AdministrationPage = ({ work, one, shown = fresh }: OneProps) => {
  const to = at(work.blocker.id, one.id)
  const canAsk = work.powers.includes('ask')
  return (
    <WorkPage work={work} part="administrations" shown={shown} title={one.name}>
      <Row>
        <Tag>{administrationNames[one.kind]}</Tag>
        <Tag>{levelNames[one.level]}</Tag>
        <StateTags one={one} today={work.today} />
      </Row>
      <Facts one={one} today={work.today} />
      {work.acts && (
        <>
          {!one.answer && canAsk && <AskForm to={to} one={one} today={work.today} shown={shown} />}
          <AnswerForm to={to} one={one} today={work.today} shown={shown} />
          <SilenceForm to={to} one={one} shown={shown} />
          <Section id="modifier" title={words.change} thread="agent">
            <NameForm to={to} one={one} shown={shown} />
          </Section>
        </>
      )}
      <p>
        <LinkButton to={paths.workPart(work.blocker.id, 'administrations')} kind="alt">
          {words.title}
        </LinkButton>
      </p>
    </WorkPage>
  )
}
