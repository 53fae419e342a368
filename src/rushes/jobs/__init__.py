"""Durable work: workflows that survive any process's death, and the processes that draw.

``queues``  the names and order of work          ``runtime`` DBOS, launched in a worker
``client``  submit, cancel, look (server, CLI)   ``workers`` heartbeats and takeover
``current`` what a workflow finds around it      ``worker``  a worker's whole life
``pool``    drawing processes, two lanes         ``drawer``  the program of a drawing process

This package's own file imports nothing, so that a drawing process stays small.
"""
