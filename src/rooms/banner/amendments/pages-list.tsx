import { Empty, Item, LinkButton, List, Page, PageHead, Section, Split, When } from '#ui/index.ts'
import { paths as roomPaths } from '../paths.ts'
import { words as common } from '../words.ts'
import { type Member, Status, trail } from './parts.tsx'
import { paths } from './paths.ts'
import type { Amendment } from './queries.ts'
import { words } from './words.ts'

/** The proposals to change the charter, and how one becomes a version. */
export const ListPage = ({ amendments, members }: { amendments: readonly Amendment[]; members: readonly Member[] }) => (
  <Page title={words.list} trail={[...trail, { label: words.list }]} thread="project">
    <PageHead
      title={words.list}
      thread="project"
      kind={common.charter}
      lede={words.lede}
      actions={
        members.length > 0 ? (
          <LinkButton to={paths.create}>{words.propose}</LinkButton>
        ) : (
          <LinkButton to={roomPaths.declare} kind="alt">
            {words.join}
          </LinkButton>
        )
      }
    />
    <Split
      label={words.rules}
      aside={
        <Section id="regles" title={words.rules}>
          <ol>
            {words.ruleList.map((rule) => (
              <li>{rule}</li>
            ))}
          </ol>
        </Section>
      }
    >
      {amendments.length === 0 ? (
        <Empty title={words.emptyTitle}>{words.empty}</Empty>
      ) : (
        <Section id="propositions" title={words.list} hideTitle>
          <List>
            {amendments.map((one) => (
              <Item
                name={one.title}
                href={paths.amendment(one.id)}
                thread="project"
                level={3}
                icon="file-text"
                details={
                  <>
                    <Status amendment={one} />
                    <span class="muted">{words.by(one.memberName)}</span>
                    {one.publishedOn && <When date={one.publishedOn} />}
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Split>
  </Page>
)
