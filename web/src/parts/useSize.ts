import { type RefCallback, useLayoutEffect, useState } from 'react'

interface Size {
  width: number
  height: number
}

/**
 * The inner size of an element, followed as it changes; and the element. It may come later than
 * the component, as in a portal.
 */
export function useSize<T extends HTMLElement>(): [RefCallback<T>, Size, T | null] {
  const [element, setElement] = useState<T | null>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    if (!element) return
    const measure = () => setSize(innerSize(element))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, size, element]
}

function innerSize(element: HTMLElement): Size {
  const style = getComputedStyle(element)
  const across = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight)
  const down = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  return { width: element.clientWidth - across, height: element.clientHeight - down }
}
