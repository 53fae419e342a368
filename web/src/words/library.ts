export const libraryWords = {
  'library.title': 'Library',
  'library.search': 'Search all frames by their words',
  'library.total_one': '{n} frame',
  'library.total_other': '{n} frames',
  'library.engine': 'Engine',
  'library.anyEngine': 'Any engine',
  'library.fresh_one': '{n} new frame',
  'library.fresh_other': '{n} new frames',
  'library.none': 'No frame fits.',
  'library.noneText': 'Fewer words or fewer filters find more.',
  'library.clear': 'Show all frames',
  'library.empty': 'No frames yet',
  'library.emptyText':
    'Every frame that was ever drafted is kept here and can be found by its words.',
  'library.loading': 'Loading frames',
  'library.openSheet': 'Open its sheet',
} as const
