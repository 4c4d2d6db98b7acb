"""The parts of the plan, in the order in which they stand on paper."""
