import { Item, List, PostButton, Section, Tag } from '#ui/index.ts'
import { to } from '../paths.ts'
import type { Step } from '../steps/queries.ts'
import { words } from '../steps/words.ts'
import type { Example } from './queries.ts'

type Props = { slug: string; step: Step; examples: readonly Example[]; takes: boolean }

/** What other territories made of the same step, and the way to begin from it. */
export const Examples = ({ slug, step, examples, takes }: Props) => (
  <Section id="ailleurs" title={words.examples} intro={words.examplesIntro} thread="territory">
    {examples.length === 0 ? (
      <p class="muted">{words.noExample}</p>
    ) : (
      <List>
        {examples.map((one) => (
          <Item
            name={one.community}
            href={to.step(one.slug, step.key)}
            level={3}
            thread="territory"
            details={
              <>
                {one.fictional && <Tag kind="demo">Fictif</Tag>}
                <span class="muted">{one.near ? words.near(one.near) : one.place}</span>
                <span class="muted">{words.validatedOn(one.validatedOn)}</span>
              </>
            }
          >
            <p>{one.excerpt}</p>
            {takes && (
              <div class="doing">
                <PostButton
                  to={to.taking(slug, step.key)}
                  label={words.take}
                  about={words.takeAbout(one.community)}
                  hidden={{ exemple: one.stepId }}
                  kind="alt"
                  small
                />
              </div>
            )}
          </Item>
        ))}
      </List>
    )}
  </Section>
)
