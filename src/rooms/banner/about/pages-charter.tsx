import { nbsp } from '#core/pure/text.ts'
import { LinkButton, Links, List, More, Page, PageHead, Section, Split, Stack, Tag, When } from '#ui/index.ts'
import { paths as amendmentPaths } from '../amendments/paths.ts'
import { words as amendments } from '../amendments/words.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import type { Charter } from '../rules.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type CharterProps = { charter: Charter; versions: readonly Charter[] }

export const CharterPage = ({ charter, versions }: CharterProps) => (
  <Page
    title={words.charters.version(charter.number)}
    trail={[crumbs.home, { label: common.charter }]}
    thread="project"
  >
    <PageHead
      title={words.charters.version(charter.number)}
      thread="project"
      kind={common.charter}
      tags={
        <>
          {charter.maturity === 'proposal' ? (
            <Tag kind="provisional">{common.proposal}</Tag>
          ) : (
            <Tag kind="confirmed">{common.adopted}</Tag>
          )}
          <span class="muted">
            {words.charters.published} <When date={charter.publishedOn} />
          </span>
          <span class="muted">{`${words.charters.by(charter.maturity)}\u00a0: ${charter.adoptedBy}`}</span>
        </>
      }
    />
    <Split label={words.around} aside={<CharterAside charter={charter} versions={versions} />}>
      <p class="lede">{nbsp(charter.preamble)}</p>
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
                {asked.details.length > 0 && (
                  <>
                    <p>{words.charters.details}</p>
                    <List tight>
                      {asked.details.map(({ label }) => (
                        <li>{label}</li>
                      ))}
                    </List>
                  </>
                )}
                {asked.example && (
                  <p class="muted">
                    {words.charters.example}
                    {'\u00a0: '}
                    {nbsp(asked.example)}
                  </p>
                )}
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
    <p>
      <More to={amendmentPaths.list}>{amendments.list}</More>
    </p>
    <LinkButton to={paths.declare} icon="flag">
      {words.declare}
    </LinkButton>
  </>
)
