import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { Item, List, Markdown, More, PrintButton, Section, Stack } from '#ui/index.ts'
import type { Tool } from '../models/rules.ts'
import { words as modelWords } from '../models/words.ts'
import { words } from './words.ts'

type Props = { tool: Tool; file: string; source: string; ticked?: readonly string[]; children?: Child }

/** A tool to read, to print or to take away. The boxes are on paper too. */
export const ToolText = ({ tool, file, source, ticked = [], children }: Props) => (
  <Stack gap={6}>
    <div class="row doing">
      <PrintButton />
      <More to={file} icon="download">
        {modelWords.download}
      </More>
      <span class="small muted">{modelWords.downloadHint}</span>
    </div>
    <Markdown text={tool.body} level={2} />
    {tool.items.length > 0 && (
      <Section id="cases" title={modelWords.items} thread="territory">
        <List>
          {tool.items.map((item) => {
            const done = ticked.includes(item)
            return (
              <Item>
                <span aria-hidden="true">{done ? '☑' : '☐'}</span>
                {'\u00a0'}
                {done && <span class="vh">{words.ticked}</span>}
                {nbsp(item)}
              </Item>
            )
          })}
        </List>
      </Section>
    )}
    {children}
    <p class="small muted">{source}</p>
  </Stack>
)
