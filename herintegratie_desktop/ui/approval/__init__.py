"""Four eyes in the window: what the policy asks of a plan, and who approved it."""
