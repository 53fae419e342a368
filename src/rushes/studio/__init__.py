"""What spans the line on the page: home, the jobs tray, the session, the event stream."""
