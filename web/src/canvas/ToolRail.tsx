import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import css from './ToolRail.module.css'
import { TOOLS, type Tools } from './tools'

export function ToolRail({ tools }: { tools: Tools }) {
  return (
    <div className={css.rail} role="toolbar" aria-label={t('canvas.tools')}>
      {TOOLS.map(({ id, combo, icon: Icon, name }) => (
        <IconButton
          key={id}
          className={css.tool}
          label={t(name)}
          combo={combo}
          pressed={tools.tool === id}
          icon={<Icon size={19} stroke={1.6} />}
          onClick={() => tools.setTool(id)}
        />
      ))}
    </div>
  )
}
