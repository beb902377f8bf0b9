import {
  Columns,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  SearchBox,
  Section,
  Split,
  Stack,
  Timeline,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { levels, outcomes } from '../rules.ts'
import { levelNames, outcomeNames, words as roomWords } from '../words.ts'
import { DelayTable } from './parts.tsx'
import { words } from './words.ts'

/** What a public hacker is, what happens to a blocked project, and every way in. */
export const HomePage = ({ signedIn }: { signedIn: boolean }) => (
  <Page title={words.title} thread="agent" trail={[{ label: roomWords.room }]} description={words.lede}>
    <PageHead
      title={words.title}
      thread="agent"
      kind={roomWords.room}
      lede={words.lede}
      actions={
        <>
          <LinkButton to={paths.ask}>{words.ask}</LinkButton>
          {signedIn && (
            <LinkButton to={paths.mine} kind="alt">
              {words.mine}
            </LinkButton>
          )}
        </>
      }
    />
    <Split aside={<Aside />} side="right">
      <Section id="deja" title={words.already} intro={words.alreadyIntro}>
        <SearchBox to={paths.precedents} label={words.search} placeholder={words.searchExample} />
      </Section>
      <Section id="hacker-public" title={words.what}>
        <Columns>
          <Points title={words.is} points={words.isList} />
          <Points title={words.isNot} points={words.isNotList} />
        </Columns>
      </Section>
      <Section id="etapes" title={words.how}>
        <Timeline
          thread="agent"
          events={words.steps.map(({ title, body }) => ({
            date: null,
            state: 'todo' as const,
            text: <strong>{title}</strong>,
            body: <p>{body}</p>,
          }))}
        />
      </Section>
      <Section id="delais" title={words.delays} intro={words.delaysIntro}>
        <Stack>
          <DelayTable />
          <p>{words.late}</p>
        </Stack>
      </Section>
      <Section id="issues" title={words.ends} intro={words.endsIntro}>
        <List>
          {outcomes.map((kind) => (
            <li>
              <strong>{outcomeNames[kind]}.</strong> {words.outcomes[kind]}
            </li>
          ))}
        </List>
      </Section>
      <Section id="portes" title={words.doors}>
        <Doors />
      </Section>
    </Split>
  </Page>
)

const Points = ({ title, points }: { title: string; points: readonly string[] }) => (
  <div class="flow f3">
    <h3>{title}</h3>
    <ul class="list tight">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </div>
)

const Aside = () => (
  <>
    <Note kind="agent" title={words.secret}>
      <List tight>
        {words.secretList.map((promise) => (
          <li>{promise}</li>
        ))}
      </List>
    </Note>
    <Section id="echelle" title={words.ladder} intro={words.ladderIntro}>
      <ol class="ladder">
        {[...levels].reverse().map((level) => (
          <li class="row ai-s">
            <b aria-hidden="true">{level}</b>
            <div class="flow f0 grow">
              <p>
                <strong>{levelNames[level]}</strong>
              </p>
              <p class="small">{words.rungs[level]}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  </>
)

const doors = ['precedents', 'hackers', 'figures', 'tests', 'notes', 'priorities'] as const

const Doors = () => (
  <Columns>
    {doors.map((door) => (
      <div class="flow f0">
        <More to={paths[door]}>{words.door[door].title}</More>
        <p class="small">{words.door[door].text}</p>
      </div>
    ))}
  </Columns>
)
