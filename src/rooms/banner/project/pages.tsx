import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  BannerTag,
  Disclosure,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { Agreement } from '../amendments/parts-project.tsx'
import { crumbs } from '../crumbs.ts'
import { ProjectFacts } from '../declarations/fields.tsx'
import { SaidOf } from '../declarations/parts.tsx'
import { paths } from '../paths.ts'
import { AskLink, Mention, PeersSaid } from '../peers/parts-project.tsx'
import type { PeerMark } from '../peers/queries-marks.ts'
import { endOf, isMember, partsToWithdraw, saidTo } from '../rules.ts'
import { words as withdrawals } from '../withdrawals/words.ts'
import { words as common } from '../words.ts'
import type { Told } from './queries.ts'
import { told, words } from './words.ts'

/** What this visitor may do here. */
export type May = { keep: boolean; withdraw: boolean; goesOn: boolean; ask: boolean }

type ProjectProps = { view: Told; today: Day; may: May }

export const ProjectPage = ({ view, today, may }: ProjectProps) => {
  const { project, membership, declarations, history, lost } = view
  const [current, ...earlier] = declarations
  const member = isMember(membership, today)
  return (
    <Page
      title={words.title(project.name)}
      trail={[crumbs.home, crumbs.register, { label: project.name }]}
      thread="project"
      noindex={project.status !== 'published'}
    >
      <PageHead
        title={words.title(project.name)}
        lede={member ? words.member : words.former}
        thread="project"
        kind={common.banner}
        tags={
          <>
            <BannerTag former={!member} explained />
            {project.fictional && <Tag kind="demo">{common.fictional}</Tag>}
            {project.status === 'archived' && <Tag icon="history">{common.archived}</Tag>}
            <a href={directoryPaths.sheet('project', project.slug)}>{words.sheet}</a>
          </>
        }
        actions={may.keep && <Keeper view={view} member={member} goesOn={may.goesOn} />}
      />
      <Split label={common.banner} aside={<Beside view={view} today={today} />}>
        {project.status === 'archived' && (
          <Note kind="know">
            <p>{words.archived}</p>
          </Note>
        )}
        {member && view.toAgree && <Agreement project={project} asked={view.toAgree} today={today} keeps={may.keep} />}
        {current && (
          <Declared
            declaration={current}
            today={today}
            lost={lost}
            withdraws={may.withdraw}
            marks={view.peers}
            asksAbout={may.ask ? project.slug : null}
          />
        )}
        <PeersSaid marks={view.peers} criteria={current?.charter.criteria ?? []} />
        {earlier.length > 0 && (
          <Section id="avant" title={words.earlier}>
            {earlier.map((declaration) => (
              <Disclosure
                summary={
                  <>
                    {words.declared} {declaration.declaredAt && <When date={declaration.declaredAt} />},{' '}
                    {words.under(declaration.charterVersion).toLowerCase()}
                  </>
                }
              >
                <Declared declaration={declaration} today={today} withdraws={may.withdraw} within />
              </Disclosure>
            ))}
          </Section>
        )}
        {history.length > 0 && (
          <Section id="histoire" title={words.history} thread="project">
            <Timeline
              thread="project"
              events={history.flatMap(({ at, verb, details }, index) => {
                const text = told(verb, details)
                return text ? [{ date: at, text, state: index === 0 ? ('now' as const) : ('past' as const) }] : []
              })}
            />
          </Section>
        )}
      </Split>
    </Page>
  )
}

type KeeperProps = { view: Told; member: boolean; goesOn: boolean }

const Keeper = ({ view: { project }, member, goesOn }: KeeperProps) => (
  <>
    <p>
      {project.status === 'archived' ? (
        <LinkButton to={directoryPaths.archive(project.id)}>{words.restore}</LinkButton>
      ) : (
        <LinkButton to={paths.declare}>{goesOn ? words.goOn : member ? words.renew : words.rejoin}</LinkButton>
      )}
    </p>
    {member && (
      <p>
        <a href={paths.leave(project.id)}>{words.leave}</a>
      </p>
    )}
  </>
)

type DeclaredProps = {
  declaration: Told['declarations'][number]
  today: Day
  lost?: ReadonlyMap<string, Day>
  withdraws: boolean
  within?: boolean
  marks?: readonly PeerMark[]
  /** The project whose answers this visitor may question. */
  asksAbout?: string | null
}

/** One declaration, criterion by criterion, under the words of the charter it was made under. */
const Declared = ({ declaration, within, withdraws, marks = [], asksAbout, ...shown }: DeclaredProps) => {
  const { charter, said, id, projectSaid } = declaration
  const Heading = within ? 'h4' : 'h3'
  return (
    <Stack gap={7}>
      {charter.criteria.map((criterion) => (
        <Section
          id={within ? `${criterion.slug}-${id.slice(0, 8)}` : criterion.slug}
          title={criterion.title}
          level={within ? 3 : 2}
          thread="project"
          intro={nbsp(criterion.statement)}
        >
          {criterion.withSheet && projectSaid && (
            <div class="flow f2">
              <p class="small muted">{words.saidBySheet}</p>
              <ProjectFacts said={projectSaid} wide />
            </div>
          )}
          <List>
            {criterion.questions.map((asked) => {
              const answer = saidTo(said, asked)
              return (
                <li class="flow f3">
                  <Heading class="t2">{nbsp(asked.title)}</Heading>
                  <SaidOf asked={asked} said={answer} {...shown} />
                  <Mention mark={marks.find(({ question, mentioned }) => mentioned && question === asked.code)} />
                  {asksAbout && answer && <AskLink slug={asksAbout} question={asked} />}
                  {withdraws && answer && partsToWithdraw(answer).length > 0 && (
                    <p class="small">
                      <a href={paths.withdraw(id, asked.code)}>
                        {withdrawals.link}
                        <span class="vh"> {asked.title}</span>
                      </a>
                    </p>
                  )}
                </li>
              )
            })}
          </List>
        </Section>
      ))}
    </Stack>
  )
}

const Beside = ({ view: { project, membership, declarations }, today }: { view: Told; today: Day }) => {
  const [current] = declarations
  const ended = endOf(membership, today)
  return (
    <>
      <KeyValues
        items={[
          [words.since, <When date={membership.since} />],
          [words.renewBy, !ended && <When date={membership.renewBy} />],
          [words.ended, ended && <When date={ended} />],
          [words.declared, current?.declaredAt && <When date={current.declaredAt} />],
          [
            common.charter,
            current && <a href={paths.charterVersion(current.charterVersion)}>{words.under(current.charterVersion)}</a>,
          ],
        ]}
      />
      <List tight>
        <li>
          <More to={paths.proof(membership.code)}>{words.verify}</More>
        </li>
        <li>
          <More to={`${paths.project(project.slug)}/badge`}>{words.badge}</More>
        </li>
      </List>
      <Note>
        <p>{words.question}</p>
        <p>
          <a href={paths.peers}>{words.peers}</a>
        </p>
        {project.status === 'published' && (
          <p>
            <a href={directoryPaths.write('project', project.slug)}>{words.write}</a>
          </p>
        )}
        <p>
          <a href={directoryPaths.report('project', project.slug)}>{words.report}</a>
        </p>
      </Note>
    </>
  )
}
