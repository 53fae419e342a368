import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

type Props = ButtonProps & Omit<ComponentProps<'a'>, keyof ButtonProps>

// Without its component named, the button would be one: no address to copy, no new tab.
const Anchor = (props: Props) => <Button component="a" {...props} />

/** A link that looks like a button; its address is checked as any link's. */
export const ButtonLink = createLink(Anchor)
