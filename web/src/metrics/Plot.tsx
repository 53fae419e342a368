import type { Distribution } from '../api/generated'
import css from './MetricsPage.module.css'
import { type Axis, axisOf, placeOn, tickName } from './scale'
import { swarm } from './swarm'

const HIGH = 116
const MIDDLE = 46
const SIDE = 18 // px left and right of the axis
const DOT = 7
const ROWS = 5

interface Props {
  times: Distribution
  width: number
  label: string
}

/** Every value as a dot on a logarithmic axis; a bar marks the median, a tick the 90th percentile. */
export function Plot({ times, width, label }: Props) {
  const { values_ms, median_ms, p90_ms } = times
  const axis = axisOf(values_ms)
  const x = (value: number) => SIDE + placeOn(axis, value) * (width - 2 * SIDE)
  const places = values_ms.map(x)
  const rows = swarm(places, DOT, ROWS)
  return (
    <svg className={css.svg} width={width} height={HIGH} role="img" aria-label={label}>
      <Ticks axis={axis} x={x} />
      {median_ms !== null && p90_ms !== null && (
        <rect
          className={css.span}
          x={x(median_ms)}
          y={4}
          width={Math.max(1, x(p90_ms) - x(median_ms))}
          height={2 * (MIDDLE - 4)}
        />
      )}
      {places.map((place, at) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: values have no name but their place
          key={at}
          className={css.dot}
          cx={place}
          cy={MIDDLE + (rows[at] ?? 0) * DOT}
          r={DOT / 2 - 0.5}
        />
      ))}
      {median_ms !== null && (
        <line className={css.median} x1={x(median_ms)} x2={x(median_ms)} y1={2} y2={90} />
      )}
      {p90_ms !== null && <line className={css.p90} x1={x(p90_ms)} x2={x(p90_ms)} y1={2} y2={90} />}
    </svg>
  )
}

function Ticks({ axis, x }: { axis: Axis; x: (value: number) => number }) {
  return (
    <>
      <line className={css.axis} x1={0} x2="100%" y1={90.5} y2={90.5} />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className={css.axis} x1={x(tick)} x2={x(tick)} y1={90} y2={95} />
          <text className={css.tick} x={x(tick)} y={109} textAnchor="middle">
            {tickName(tick)}
          </text>
        </g>
      ))}
    </>
  )
}
