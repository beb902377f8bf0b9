import { count, frenchNumber, nbsp } from '#core/pure/text.ts'
import { EventDate, eventPaths } from '#rooms/events/index.ts'
import { newsroomPaths, noticeOf, QuestionCard } from '#rooms/newsroom/index.ts'
import {
  Band,
  BannerTag,
  Bars,
  DepartmentMap,
  declarationAt,
  Hero,
  Item,
  List,
  More,
  Note,
  Page,
  Row,
  SearchBox,
  Section,
  Split,
  Tag,
  Ways,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { HomeView } from './queries.ts'
import { entrances, oftenSearched, openings, words } from './words.ts'

export const HomePage = ({ view }: { view: HomeView }) => (
  <Page title={words.title} description={words.description} home>
    <Hero
      title={<Title />}
      lede={words.lede}
      figures={{
        project: { figure: frenchNumber(view.figures.projects), label: 'projets' },
        agent: { figure: frenchNumber(view.figures.challenges), label: 'défis' },
        support: { figure: frenchNumber(view.figures.organisations), label: 'structures' },
        territory: { figure: frenchNumber(view.figures.places), label: 'territoires' },
      }}
    >
      <SearchBox
        to={paths.search}
        label={words.searchLabel}
        placeholder={words.searchPlaceholder}
        button={words.search}
      />
      <p class="small">
        {words.often}{' '}
        {oftenSearched.map(({ q, label }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`${paths.search}?q=${encodeURIComponent(q)}`}>{label}</a>
          </>
        ))}
        , <a href={paths.territories}>qui peut m’aider près de chez moi{'\u00a0'}?</a>
      </p>
    </Hero>
    <Ways title={words.start} ways={entrances} />
    <Challenges view={view} />
    <Sure view={view} />
    <Latest view={view} />
  </Page>
)

const Title = () => {
  const [before, together, after] = words.h1
  return (
    <>
      {before}
      <span class="nb">{together}</span>
      {after}
    </>
  )
}

const Challenges = ({ view }: { view: HomeView }) => (
  <Band id="defis" title={words.challenges}>
    <Split
      side="half"
      label={words.map}
      aside={
        <figure class="fig">
          <h3>{words.map}</h3>
          <DepartmentMap
            counts={view.departments}
            hrefFor={(code) => `${paths.search}?genre=projet&departement=${code}`}
            label={words.map}
            unit={['projet', 'projets']}
          />
          <figcaption>
            <a href={`${paths.search}?genre=projet&vue=carte`}>{words.mapLink}</a>
          </figcaption>
        </figure>
      }
    >
      <Bars
        items={view.challenges.map((challenge) => ({
          label: challenge.name,
          href: `${paths.challenges}/${challenge.slug}`,
          count: challenge.projects,
          unit: count(challenge.projects, 'projet', 'projets').replace(/^\S+\s/, ''),
        }))}
        thread="project"
      />
    </Split>
  </Band>
)

/** The seam of each answer says how sure it is, before anyone reads it. */
const Sure = ({ view }: { view: HomeView }) => {
  const notice = noticeOf(view.sure)
  return (
    <Band id="orientations" title={words.sure}>
      <Split label={words.agenda} aside={<Agenda view={view} />}>
        {notice && (
          <Note kind="know">
            <p>{notice}</p>
          </Note>
        )}
        <div>
          {view.sure.map((question) => (
            <QuestionCard question={question} brief />
          ))}
          <p class="mt5">
            <More to={newsroomPaths.orientations}>{words.allAnswers}</More>
          </p>
        </div>
      </Split>
    </Band>
  )
}

const Agenda = ({ view }: { view: HomeView }) => (
  <>
    <Section id="agenda" title={words.agenda} thread="territory">
      <List tight>
        {view.agenda.map((event) => (
          <li>
            <p class="when">
              <EventDate event={event} paris={false} />
            </p>
            <a href={eventPaths.event(event.slug)}>{nbsp(event.title)}</a>{' '}
            {event.status === 'cancelled' && <Tag kind="late">{words.cancelled}</Tag>}{' '}
            {event.status === 'announced' && event.room === 'full' && <Tag kind="testing">{words.full}</Tag>}{' '}
            {event.demo && <Tag kind="demo">{words.fictional}</Tag>}
          </li>
        ))}
      </List>
      {view.agenda.some(({ startsAt, zone }) => startsAt && zone === 'Europe/Paris') && (
        <p class="small muted">{words.paris}</p>
      )}
      {view.agenda.length === 0 && <p class="muted">{words.noEvent}</p>}
      <p class="mt2">
        <More to={eventPaths.events}>{words.allEvents}</More>
      </p>
    </Section>
    <Section id="journal" title={words.journal} thread="brand">
      <List tight>
        {view.journal.map(({ title, path, publishedAt, demo }) => (
          <li>
            <p class="when">
              <When date={publishedAt} />
            </p>
            <a href={path}>{nbsp(title)}</a> {demo && <Tag kind="demo">{words.fictional}</Tag>}
          </li>
        ))}
      </List>
    </Section>
  </>
)

const Latest = ({ view }: { view: HomeView }) => (
  <Band id="recents" title={words.latest} sunk>
    <Split
      label={words.coming}
      aside={
        <div class="ruled c-gaude">
          <h3>{words.coming}</h3>
          <ul class="list tight">
            {openings.map(({ what, state }) => (
              <li>
                {what}
                <br />
                {state === 'open' ? (
                  <Tag kind="confirmed" icon="check">
                    Ouvert
                  </Tag>
                ) : (
                  <Tag kind="provisional" icon="hourglass">
                    À venir
                  </Tag>
                )}
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <List>
        {view.latest.map((sheet) => (
          <Item
            name={sheet.name}
            href={sheet.path}
            thread={sheet.kind === 'project' ? 'project' : 'support'}
            level={3}
            details={
              <Row>
                {sheet.placeLabel && <span>{sheet.placeLabel}</span>}
                <When date={sheet.publishedAt} />
                {sheet.banner === 'member' && <BannerTag href={declarationAt(sheet.path)} />}
                {sheet.fictional && <Tag kind="demo">{words.fictional}</Tag>}
              </Row>
            }
          >
            <p>{sheet.summary}</p>
          </Item>
        ))}
      </List>
      <p>
        <More to={paths.search}>{words.all}</More>
      </p>
    </Split>
  </Band>
)
