import type { ModelStep, Tool } from '../models/rules.ts'
import { timeOf, toolKindNames, words } from '../models/words.ts'

/** A tool as a text file that any word processor opens; the boxes of a checklist are boxes. */
export const toolFile = (step: ModelStep, tool: Tool, source: string): string =>
  `${[
    `# ${tool.title}`,
    `${toolKindNames[tool.kind]}. ${words.lists.step}\u00a0: ${step.title} (${timeOf(step.time)}).`,
    tool.body,
    ...(tool.items.length > 0 ? [tool.items.map((item) => `- [ ] ${item}`).join('\n')] : []),
    '---',
    source,
  ].join('\n\n')}\n`
