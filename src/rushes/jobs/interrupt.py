"""The way a job is put down half done."""

from __future__ import annotations


class Interrupted(BaseException):
    """The worker is stopping; the job is not over, and goes on in another worker.

    Not an ``Exception``: nothing that keeps faults of engines may take this for one, and DBOS
    records the outcome of a workflow on ``Exception`` only.
    """
