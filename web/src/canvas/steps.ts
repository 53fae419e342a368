import type { Studio } from './useStudio'

/** Crop to the frame that is shown, and take up the first tool again. */
export function applyCrop({ editor, tools, shape }: Studio): void {
  if (!shape) return
  const { width, height } = shape
  editor.crop({ width, height, ...tools.focus })
  tools.setTool('move')
}

/** Ask for what is painted to be removed. The mask stays when that fails. */
export async function removePainted({ fixing, paint }: Studio): Promise<void> {
  if (await fixing.remove(paint.strokes)) paint.clear()
}
