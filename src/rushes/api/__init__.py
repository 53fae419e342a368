"""What all endpoints share: dependencies, safety, errors, the event stream."""
