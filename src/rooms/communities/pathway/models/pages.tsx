import { Item, List, More, Note, Page, PageHead, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { to } from '../paths.ts'
import type { Offered, Shelved } from './queries.ts'
import { words } from './words.ts'

const Line = ({ one }: { one: Shelved }) => (
  <Item
    name={one.name}
    href={to.model(one.slug)}
    level={3}
    thread="territory"
    details={
      <>
        {one.demo && <Tag kind="demo">{words.fictional}</Tag>}
        <span class="muted">{words.version(one.number)}</span>
        <span class="muted">{words.steps(one.steps)}</span>
        <span class="muted">{words.followedBy(one.followers)}</span>
      </>
    }
  >
    <p>{one.community ? words.by(one.community.name) : words.national}</p>
    {one.origin && (
      <p class="small muted">{`${words.takenFrom} ${words.origin(one.origin.name, one.origin.number)}`}</p>
    )}
  </Item>
)

/** Every pathway that may be followed, and those that wait for someone to take them over. */
export const PathwaysPage = ({ shelf, offered }: { shelf: readonly Shelved[]; offered: readonly Offered[] }) => (
  <Page
    title={words.title}
    thread="territory"
    trail={[{ href: paths.communities, label: 'Communautés' }, { label: words.title }]}
  >
    <PageHead title={words.title} lede={words.lede} thread="territory" kind={words.kind} />
    <Stack gap={7}>
      <Section id="publiees" title={words.listTitle} thread="territory">
        <List ruled>
          {shelf.map((one) => (
            <Line one={one} />
          ))}
        </List>
        <p class="doing">
          <More to={paths.begin}>{words.begin}</More>
        </p>
      </Section>
      <Section id="a-reprendre" title={words.offeredTitle} intro={words.offeredIntro} thread="territory">
        {offered.length === 0 ? (
          <Note>
            <p>{words.noneOffered}</p>
          </Note>
        ) : (
          <List ruled>
            {offered.map(({ slug, name, place, offeredOn, done, fictional }) => (
              <Item
                name={name}
                href={to.pathway(slug)}
                level={3}
                thread="territory"
                details={
                  <>
                    {fictional && <Tag kind="demo">{words.fictional}</Tag>}
                    <span class="muted">{place}</span>
                    <span class="muted">{words.offeredSince(offeredOn)}</span>
                    <span class="muted">{words.doneSteps(done)}</span>
                  </>
                }
              >
                <p class="doing">
                  <More to={to.join(slug)}>{words.takeOver}</More>
                </p>
              </Item>
            ))}
          </List>
        )}
      </Section>
    </Stack>
  </Page>
)
