import { frenchNumber, nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  BannerTag,
  Facts,
  Item,
  LinkButton,
  Links,
  List,
  More,
  Page,
  PageHead,
  Section,
  Split,
  Tag,
  When,
} from '#ui/index.ts'
import { paths as amendmentPaths } from '../amendments/paths.ts'
import { paths as mandatePaths } from '../mandates/paths.ts'
import { paths } from '../paths.ts'
import type { Charter } from '../rules.ts'
import { words as common } from '../words.ts'
import { Guarantees } from './guarantees.tsx'
import { Life } from './life.tsx'
import type { BannerFigures, LatestMember } from './queries.ts'
import type { Lived } from './queries-life.ts'
import { words } from './words.ts'

type HomeProps = { figures: BannerFigures; latest: readonly LatestMember[]; charter: Charter; life: readonly Lived[] }

const worded = (n: number, [one, many]: readonly [string, string]) => (n < 2 ? one : many)

export const BannerPage = ({ figures, latest, charter, life }: HomeProps) => (
  <Page title={words.title} description={words.description} trail={[{ label: common.banner }]} thread="project">
    <PageHead
      title={words.title}
      lede={words.lede}
      actions={
        <>
          <p>
            <LinkButton to={paths.declare} icon="flag">
              {words.declare}
            </LinkButton>
          </p>
          <p>
            <More to={paths.guide}>{words.guide}</More>
          </p>
        </>
      }
    >
      <Facts
        thread="project"
        items={[
          [<a href={paths.register}>{worded(figures.members, words.members)}</a>, frenchNumber(figures.members)],
          [worded(figures.departments, words.departments), frenchNumber(figures.departments)],
          [worded(figures.former, words.former), frenchNumber(figures.former)],
        ]}
      />
    </PageHead>
    <Split label={words.around} aside={<Around latest={latest} />}>
      <Section id="criteres" title={words.criteria} intro={words.criteriaIntro}>
        <List>
          {charter.criteria.map(({ title, statement }) => (
            <li>
              <h3 class="t2">{title}</h3>
              <p>{nbsp(statement)}</p>
            </li>
          ))}
        </List>
        <p>
          <More to={paths.charter}>{words.charter}</More>
        </p>
      </Section>
      <Guarantees />
      <Section id="comment" title={words.how}>
        <ol class="hist">
          {words.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Section>
      <Section id="qui" title={words.governed}>
        <p>{words.governedText}</p>
        <Links
          columns
          items={[
            { href: paths.decisions, label: words.doors.decisions },
            { href: amendmentPaths.list, label: words.doors.amendments },
            { href: mandatePaths.list, label: words.doors.mandates },
            { href: paths.peers, label: words.doors.peers },
          ]}
        />
      </Section>
      <Life life={life} />
    </Split>
  </Page>
)

const Around = ({ latest }: { latest: readonly LatestMember[] }) => (
  <>
    <Section id="recents" title={words.latest} thread="project">
      {latest.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <List tight>
          {latest.map(({ name, slug, fictional, since }) => (
            <Item
              name={name}
              href={directoryPaths.sheet('project', slug)}
              thread="project"
              level="none"
              details={
                <>
                  <BannerTag href={paths.project(slug)} />
                  {fictional && <Tag kind="demo">{common.fictional}</Tag>}
                  <span class="muted">
                    <When date={since} />
                  </span>
                </>
              }
            />
          ))}
        </List>
      )}
    </Section>
    <Section id="plus" title={words.around}>
      <Links
        columns
        items={[
          { href: paths.register, label: words.register },
          { href: `${directoryPaths.search}?genre=projet&banniere=oui&vue=carte`, label: words.map },
          { href: paths.verify, label: common.verify },
          { href: paths.openness, label: words.openness },
          { href: paths.comparison, label: words.comparison },
          { href: paths.charter, label: words.charter },
        ]}
      />
    </Section>
  </>
)
