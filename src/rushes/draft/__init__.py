"""Drafts: a take asks an engine for frames and keeps each as soon as it is finished."""
