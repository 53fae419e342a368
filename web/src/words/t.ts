import { words } from './words'

export type WordKey = keyof typeof words
/** Keys of words that change with a number: `x_one` and `x_other` give `x`. */
export type CountKey = {
  [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never
}[WordKey]

type Vars = Readonly<Record<string, string | number>>

const rules = new Intl.PluralRules('en')

/** The words for a key, with `{names}` filled in. */
export function t(key: WordKey, vars: Vars = {}): string {
  return fill(words[key], vars)
}

/** The words for a number of things; `{n}` is the number, grouped. */
export function tn(stem: CountKey, n: number, vars: Vars = {}): string {
  const one = `${stem}_one` as WordKey
  const form = rules.select(n) === 'one' && one in words ? one : (`${stem}_other` as WordKey)
  return fill(words[form], { n: n.toLocaleString('en'), ...vars })
}

function fill(text: string, vars: Vars): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole))
}
