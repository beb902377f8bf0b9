import { paths as label } from '../paths.ts'

export const paths = {
  expertise: label.expertise,
  interest: (id: string) => `${label.expertise(id)}/interets`,
  evidence: (id: string, evidenceId: string) => `${label.expertise(id)}/pieces/${evidenceId}`,
} as const
