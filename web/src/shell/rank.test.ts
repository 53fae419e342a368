import { expect, it } from 'vitest'
import { rank } from './rank'

const choice = (name: string, last = false) => ({
  id: name,
  name,
  group: '',
  run: () => undefined,
  last,
})

it('ranks starts before words before letters, and a search always last', () => {
  const choices = ['Inspector', 'Offer of spring', 'Spring sale', 'Home'].map((n) => choice(n))
  const names = rank([choice('Search for it', true), ...choices], 'sp').map(({ name }) => name)
  expect(names).toEqual(['Spring sale', 'Offer of spring', 'Inspector', 'Search for it'])
})
