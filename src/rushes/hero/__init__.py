"""Heroes: the chosen, corrected frame at full fidelity, only where the policy allows."""
