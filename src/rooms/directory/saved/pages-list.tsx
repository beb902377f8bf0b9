import {
  Empty,
  Item,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { paths as searchPaths } from '../search/paths.ts'
import { Muted } from './parts.tsx'
import { paths } from './paths.ts'
import type { Saved } from './queries.ts'
import { frequencyTags, words } from './words.ts'

const searchOf = (query: string) => (query ? `${searchPaths.search}?${query}` : searchPaths.search)

export const SavedPage = ({ saved, muted }: { saved: readonly Saved[]; muted: boolean }) => (
  <Page title={words.mine} trail={[{ label: words.mine }]} noindex>
    <PageHead
      title={words.mine}
      lede={words.mineLede}
      actions={saved.length > 0 && <LinkButton to={searchPaths.search}>{words.toDirectory}</LinkButton>}
    />
    <Stack gap={6}>
      {muted && saved.some(({ frequency }) => frequency !== 'never') && <Muted />}
      {saved.length === 0 ? (
        <Empty title={words.emptyTitle} action={<LinkButton to={searchPaths.search}>{words.toDirectory}</LinkButton>}>
          {words.empty}
        </Empty>
      ) : (
        <Section id="recherches" title={words.list} hideTitle>
          <List>
            {saved.map((search) => (
              <SavedLine search={search} />
            ))}
          </List>
        </Section>
      )}
    </Stack>
  </Page>
)

const SavedLine = ({ search: { id, name, query, frequency, createdAt } }: { search: Saved }) => (
  <Item
    name={name}
    href={searchOf(query)}
    thread="brand"
    level={3}
    details={
      <>
        <Tag kind={frequency === 'never' ? 'neutral' : 'confirmed'}>{frequencyTags[frequency]}</Tag>
        <span class="muted">
          {words.savedOn} <When date={createdAt} />
        </span>
      </>
    }
  >
    <p class="row">
      <More to={paths.edit(id)}>
        {words.edit} <span class="vh">{words.about(name)}</span>
      </More>
      <More to={paths.remove(id)}>
        {words.remove} <span class="vh">{words.about(name)}</span>
      </More>
    </p>
  </Item>
)

export const RemovePage = ({ saved }: { saved: Saved }) => (
  <Page
    title={words.removeTitle(saved.name)}
    trail={[{ href: paths.mine, label: words.mine }, { label: words.remove }]}
    noindex
  >
    <PageHead title={words.removeTitle(saved.name)} lede={words.removeLede} />
    <Row>
      <PostButton to={paths.remove(saved.id)} label={words.remove} kind="danger" />
      <LinkButton to={paths.mine} kind="alt">
        {words.backToMine}
      </LinkButton>
    </Row>
  </Page>
)
