import { nbsp } from '#core/pure/text.ts'
import type { Shipped } from '../load.ts'
import type { ModelStep } from '../rules.ts'
import { map } from './step-1.ts'
import { invite } from './step-2.ts'
import { needs } from './step-3.ts'
import { challenges } from './step-4.ts'
import { governance } from './step-5.ts'
import { plan } from './step-6.ts'
import { rhythm } from './step-7.ts'

const typeset = ({ tools, ...step }: ModelStep): ModelStep => ({
  ...step,
  title: nbsp(step.title),
  why: nbsp(step.why),
  deliverable: nbsp(step.deliverable),
  tools: tools.map((tool) => ({
    ...tool,
    title: nbsp(tool.title),
    body: nbsp(tool.body),
    items: tool.items.map(nbsp),
  })),
})

/**
 * The first version. The public meeting of February 2018 only announced a « démarche outillée » to build communities; its seven steps and
 * their tools are our proposal, and say so.
 */
export const version1: Shipped = {
  number: 1,
  publishedOn: '2026-11-25',
  preamble: nbsp(
    'La réunion publique du 22 février 2018 annonçait une « démarche outillée » pour constituer des communautés dans les territoires, sans la décrire. Ces sept étapes et leurs outils sont une proposition de cette plateforme. Comptez quatre à huit mois à une douzaine de personnes, une réunion toutes les deux ou trois semaines. L’ordre est un conseil : une étape se passe en disant pourquoi, sauf trois. La carte des acteurs, les règles communes et la feuille de route sont nécessaires pour être reconnue.',
  ),
  note: '',
  steps: [map, invite, needs, challenges, governance, plan, rhythm].map(typeset),
}
