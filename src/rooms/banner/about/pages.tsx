import { frenchNumber, nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  BannerTag,
  Columns,
  Facts,
  Item,
  KeyValues,
  LinkButton,
  Links,
  List,
  More,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Charter } from '../rules.ts'
import { words as common, guarantees } from '../words.ts'
import type { BannerFigures, LatestMember } from './queries.ts'
import { words } from './words.ts'

type HomeProps = { figures: BannerFigures; latest: readonly LatestMember[]; charter: Charter }

const worded = (n: number, [one, many]: readonly [string, string]) => (n < 2 ? one : many)

export const BannerPage = ({ figures, latest, charter }: HomeProps) => (
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
      </Section>
    </Split>
  </Page>
)

/** What the badge says and does not say: the same words wherever it is explained. */
export const Guarantees = () => (
  <div id="garanties">
    <Columns>
      <Section id="garantit" title={words.guarantees} thread="territory">
        <Lines lines={guarantees.yes} />
      </Section>
      <Section id="ne-garantit-pas" title={words.not} thread="project">
        <Lines lines={guarantees.no} />
      </Section>
    </Columns>
  </div>
)

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List tight>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </List>
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
                  {fictional && <Tag kind="demo">{words.fictional}</Tag>}
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
          { href: paths.openness, label: words.openness },
          { href: paths.comparison, label: 'Bannière ou label\u00a0?' },
          { href: paths.charter, label: words.charter },
        ]}
      />
    </Section>
  </>
)

type CharterProps = { charter: Charter; versions: readonly Charter[] }

export const CharterPage = ({ charter, versions }: CharterProps) => (
  <Page
    title={words.charters.version(charter.number)}
    trail={[{ href: paths.home, label: common.banner }, { label: common.charter }]}
    thread="project"
  >
    <PageHead
      title={words.charters.version(charter.number)}
      thread="project"
      kind={common.charter}
      lede={nbsp(charter.preamble)}
      tags={
        charter.maturity === 'proposal' ? (
          <Tag kind="provisional">{common.proposal}</Tag>
        ) : (
          <Tag kind="confirmed">{common.adopted}</Tag>
        )
      }
    />
    <Split label={words.around} aside={<CharterAside charter={charter} versions={versions} />}>
      {charter.criteria.map((criterion) => (
        <Section id={criterion.slug} title={criterion.title} thread="project" intro={nbsp(criterion.statement)}>
          <Stack gap={5}>
            <p>
              <strong>{nbsp(criterion.rule)}</strong>
            </p>
            {criterion.questions.map((asked) => (
              <div class="flow f3" id={asked.code}>
                <h3>{nbsp(asked.title)}</h3>
                <p>{nbsp(asked.statement)}</p>
                {asked.help.map((line) => (
                  <p class="muted">{nbsp(line)}</p>
                ))}
                <KeyValues
                  wide
                  items={[
                    [words.charters.details, asked.details.map(({ label }) => label).join(' ')],
                    [words.charters.example, nbsp(asked.example)],
                  ]}
                />
              </div>
            ))}
          </Stack>
        </Section>
      ))}
    </Split>
  </Page>
)

const CharterAside = ({ charter, versions }: CharterProps) => (
  <>
    <KeyValues
      items={[
        [words.charters.published, <When date={charter.publishedOn} />],
        [words.charters.adoptedBy, charter.adoptedBy],
      ]}
    />
    <Section id="versions" title={words.charters.versions}>
      <Links
        columns
        items={versions.map(({ number }) => ({
          href: paths.charterVersion(number),
          label: words.charters.version(number),
        }))}
      />
      <p class="small">
        <a href={`${paths.charterVersion(charter.number)}.json`}>{words.charters.data}</a>
      </p>
    </Section>
    <LinkButton to={paths.declare} icon="flag">
      {words.declare}
    </LinkButton>
  </>
)
